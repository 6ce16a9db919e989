#!/usr/bin/env python3
"""RDF, read by raptor and by rdflib; both writings say the same."""
import logging
import os
import re
import subprocess

import rdflib
from rdflib.namespace import RDF, XSD

import news

FORMATS = ["turtle", "jsonld"]
SEM = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
PROV = rdflib.Namespace("http://www.w3.org/ns/prov#")
NIF = rdflib.Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
TIME = rdflib.Namespace("http://www.w3.org/2006/time#")


class KnowledgeGraphs(news.Consumer):
    def test_rdf(self):
        logging.getLogger("rdflib").setLevel(logging.ERROR)  # what is ill typed is asked for below

        def check(path, expected):
            rapper = subprocess.run(["rapper", "--quiet", "-i", "turtle", "-o", "ntriples", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
            self.assertEqual((rapper.returncode, rapper.stderr), (0, b""))
            graph = rdflib.Graph().parse(path, format="turtle")
            self.assertEqual(len(set(rapper.stdout.splitlines())), len(graph))
            self.check_graph(graph, expected)
        self.for_each("turtle", ".ttl", check)

    def check_graph(self, graph, expected):
        count = lambda kind: sum(1 for _ in graph.subjects(RDF.type, kind))
        self.assertEqual(count(SEM.Event), expected.events)
        self.assertEqual(count(SEM.Actor), expected.actors)
        self.assertEqual(count(SEM.Place), expected.places)
        self.assertEqual(count(NIF.Context), expected.documents)
        self.assertEqual(count(SEM.View), expected.reports)
        self.assertEqual(count(SEM.Time), expected.dated)
        for event in graph.subjects(RDF.type, SEM.Event):
            for report in graph.objects(event, PROV.wasDerivedFrom):
                self.assertIn((report, RDF.type, SEM.View), graph, "evidence that is not there")
                for sentence in graph.objects(report, NIF.sentence):
                    self.assertEqual(len(list(graph.objects(sentence, NIF.anchorOf))), 1, "a sentence without its words")
        for _, predicate, thing in graph:
            if isinstance(thing, rdflib.Literal) and thing.datatype is not None and thing.datatype != XSD.string:
                self.assertIsNotNone(thing.value, f"ill typed: {predicate} {thing!r}")
            if isinstance(thing, rdflib.URIRef):
                self.assertRegex(str(thing), r"\A(urn:tarikh:|https?://)[!-~]*\Z")
                self.assertNotRegex(str(thing), "[<>\"{}|^`\\\\]")
        latest = rdflib.URIRef(SEM.hasLatestEndTimeStamp)
        for event, end in graph.subject_objects(latest):
            self.assertLessEqual(graph.value(event, SEM.hasEarliestBeginTimeStamp).value, end.value)

    def test_our_own_words_are_told(self):
        schemas = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "schemas")
        told = rdflib.Graph().parse(os.path.join(schemas, "vocabulary.ttl"), format="turtle")
        path, _ = news.Store.here.export("turtle", "words.ttl")
        mine = "urn:tarikh:vocabulary#"
        used = {predicate for _, predicate, _ in rdflib.Graph().parse(path, format="turtle") if str(predicate).startswith(mine)}
        self.assertGreater(len(used), 10)
        self.assertEqual(used - set(told.subjects()), set())

    def test_json_ld_says_what_turtle_says(self):
        def check(path, expected):
            turtle, _ = news.Store.here.export("turtle", "same.ttl", *self.choice(path))
            mine, other = (rdflib.Graph().parse(f, format=form) for f, form in ((path, "json-ld"), (turtle, "turtle")))
            self.check_graph(mine, expected)
            self.assertEqual(set(mine), set(other))
        self.for_each("jsonld", ".jsonld", check)

    def choice(self, path):
        number, lang = re.search(r"-(\d)-(\w\w)\.jsonld$", path).groups()
        return news.EXPRESSIONS[int(number)], lang


if __name__ == "__main__":
    news.main()
