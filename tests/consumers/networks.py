#!/usr/bin/env python3
"""Networks, read by NetworkX and held against a schema by xmllint; pictures in DOT, read by GraphViz."""
import json
import os
import subprocess
import xml.etree.ElementTree as ElementTree

import networkx

import news

FORMATS = ["graphml", "gexf", "dot"]
SCHEMAS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemas")


class Networks(news.Consumer):
    def valid(self, path, schema):
        run = subprocess.run(["xmllint", "--noout", "--nonet", "--huge", "--schema", os.path.join(SCHEMAS, schema), path], stderr=subprocess.PIPE, check=False)
        self.assertEqual(run.returncode, 0, run.stderr.decode()[:2000])

    def same(self, graph, expected):
        """NetworkX makes a node of an end that nobody declared: so the numbers tell."""
        self.assertEqual(graph.number_of_nodes(), expected.nodes)
        self.assertEqual(graph.number_of_edges(), expected.edges)
        self.assertLessEqual(set(expected.ids), set(graph.nodes))
        kinds = [data["node_kind"] for _, data in graph.nodes(data=True)]
        self.assertEqual([kinds.count(kind) for kind in ("Event", "Actor", "Place", "Document")], [expected.events, expected.actors, expected.places, expected.documents])
        for event in expected.ids:
            roles = [data["role"] for _, _, data in graph.out_edges(event, data=True)]
            self.assertIn("reported_by", roles, "an event without evidence")

    def test_graphml(self):
        def check(path, expected):
            self.valid(path, "graphml.xsd")
            self.same(networkx.read_graphml(path, force_multigraph=True), expected)
        self.for_each("graphml", ".graphml", check)

    def test_gexf(self):
        def check(path, expected):
            self.valid(path, "gexf.xsd")
            graph = networkx.read_gexf(path)
            self.same(graph, expected)
            dated = [data for _, data in graph.nodes(data=True) if "start" in data]
            self.assertEqual(len(dated), expected.dated)
            for data in dated:
                self.assertLessEqual(data["start"], data["end"])
        self.for_each("gexf", ".gexf", check)

    def test_the_schemas_refuse(self):
        """A schema that lets everything through proves nothing."""
        path, _ = news.Store.here.export("gexf", "broken.gexf")
        with open(path, encoding="utf-8") as handle:
            whole = handle.read()
        for good, bad in (('mode="dynamic"', 'mode="moving"'), ("<nodes>", "<knots>"), ('start="2025-07-14"', 'start="2025-17-14"')):
            self.assertIn(good, whole)
            with open(path, "w", encoding="utf-8") as handle:
                handle.write(whole.replace(good, bad, 1))
            with self.assertRaises(AssertionError):
                self.valid(path, "gexf.xsd")

    def test_dot(self):
        def check(path, expected):
            drawn = json.loads(subprocess.run(["dot", "-Tdot_json", path], stdout=subprocess.PIPE, check=True).stdout)
            names = [node["name"] for node in drawn["objects"]]
            cards = [name for name in names if name in set(expected.ids)]
            self.assertEqual(len(cards), min(expected.events, 150))
            svg = subprocess.run(["dot", "-Tsvg", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
            self.assertEqual(svg.stderr, b"")
            ElementTree.fromstring(svg.stdout)
        self.for_each("dot", ".dot", check)

    def test_pictures(self):
        """Each view is drawn as one picture, twice the same, and runs nothing that a text brought."""
        store = news.Store.here
        cause = store.one("SELECT from_event FROM relations WHERE type = 'causes' ORDER BY 1 LIMIT 1")
        for view in (["timeline"], ["actors"], ["causes"], ["causes", "--of", cause]):
            for lang in ("en", "ar"):
                with self.subTest(view=view, lang=lang):
                    drawn = []
                    for turn in range(2):
                        path = store.path(f"picture{turn}.svg")
                        store.run("render", store.db, "--view", *view, "--lang", lang, "--most", "60", "-o", path)
                        with open(path, "rb") as handle:
                            drawn.append(handle.read())
                    self.assertEqual(drawn[0], drawn[1])
                    tree = ElementTree.fromstring(drawn[0])
                    tags = {node.tag.rsplit("}", 1)[-1] for node in tree.iter()}
                    self.assertEqual(tags - {"svg", "g", "polygon", "polyline", "path", "text", "title", "a", "ellipse"}, set())
                    for node in tree.iter():
                        self.assertFalse([name for name in node.attrib if name.startswith("on")])
                        link = node.attrib.get("{http://www.w3.org/1999/xlink}href", "")
                        self.assertRegex(link, r"\A(https?://.*)?\Z")
                    self.assertTrue(any("\u2066" in (node.text or "") or "\u2067" in (node.text or "") for node in tree.iter()))


if __name__ == "__main__":
    news.main()
