// Bundles the page: node bundle.mjs PACKAGES SOURCES FONTS OUT_SCRIPT OUT_STYLE OUT_POLICY
//
// PACKAGES is what fetch.sh prints, SOURCES src/exports/page, FONTS what subset_fonts.py wrote. Out come one script, one
// style sheet with the fonts in it, and the Content-Security-Policy that lets these two pass by their hashes and nothing else.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [packages, sources, fonts, outScript, outStyle, outPolicy] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const esbuild = require("esbuild");

/** The outlines of the countries, without their names: names come with the events. */
const outline = {
  name: "world-outline",
  setup(build) {
    build.onResolve({ filter: /^world-outline$/ }, () => ({ path: "world-outline", namespace: "world" }));
    build.onLoad({ filter: /.*/, namespace: "world" }, () => {
      const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-110m.json"), "utf8"));
      const countries = { type: "GeometryCollection", geometries: world.objects.countries.geometries.map(({ type, arcs }) => ({ type, arcs })) };
      return { contents: JSON.stringify({ ...world, objects: { countries } }), loader: "json" };
    });
  },
};
/** fonts/x.woff2 in a style sheet is a file of FONTS. */
const fontFiles = {
  name: "fonts",
  setup(build) { build.onResolve({ filter: /^fonts\// }, ({ path }) => ({ path: resolve(fonts, path.slice("fonts/".length)) })); },
};

async function bundled(entry, options) {
  const result = await esbuild.build({
    entryPoints: [join(sources, entry)], bundle: true, minify: true, write: false, charset: "utf8", target: "es2022", legalComments: "none",
    nodePaths: [join(packages, "node_modules")], logLevel: "warning", ...options,
  });
  return { text: result.outputFiles[0].text.trimEnd(), inputs: result.metafile?.inputs ?? {} };
}

/** The licences of the packages that are in the script, as a comment before it; one that several share stands once. */
function licences(inputs) {
  const names = new Set(["world-atlas", ...inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean)]);
  const texts = new Map();
  for (const name of [...names].sort()) {
    const text = readFileSync(join(packages, "node_modules", name, "LICENSE"), "utf8").trim();
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  return `/*!\n${[...texts].map(([text, of]) => `${of.join(", ")}:\n${text}`).join("\n\n").replaceAll("*/", "* /")}\n*/\n`;
}

const main = await bundled("main.js", { format: "iife", plugins: [outline], metafile: true });
const script = licences(Object.keys(main.inputs)) + main.text;
const style = (await bundled("style/page.css", { loader: { ".woff2": "dataurl" }, plugins: [fontFiles] })).text;
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
writeFileSync(outScript, script);
writeFileSync(outStyle, style);
writeFileSync(outPolicy, `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`);
