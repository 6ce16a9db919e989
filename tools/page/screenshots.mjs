// The pictures of the page that README shows, in both languages: node screenshots.mjs TARIKH PACKAGES SAMPLES FOLDER
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, open } from "./browser.mjs";

const [tarikh, packages, samples, folder] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "tarikh-pictures-")), store = join(work, "samples.tarikh");
const articles = ["ar", "en"].flatMap((lang) => readdirSync(join(samples, lang)).filter((name) => name.endsWith(".txt")).map((name) => join(samples, lang, name)));
execFileSync(tarikh, ["build", ...articles, "-o", store], { stdio: "ignore" });

const { context, close } = await launch(packages, { viewport: { width: 1360, height: 1040 } });
for (const [lang, hash, colorScheme] of [["en", "", "light"], ["ar", "lanes=actor&tab=network", "dark"]]) {
  const file = join(work, `${lang}.html`);
  execFileSync(tarikh, ["export", store, "--lang", lang, "--to", "html", "-o", file], { stdio: "ignore" });
  // The event that most reports disagree about.
  const { page } = await open(context, file, hash, { colorScheme });
  await page.evaluate(() => {
    const { events } = JSON.parse(document.getElementById("data").textContent);
    const best = events.filter((event) => event.disputed).sort((a, b) => b.reports.length - a.reports.length)[0];
    if (best) location.hash += `&event=${best.id}`;
  });
  await page.waitForTimeout(400);
  const session = await context.newCDPSession(page), picture = await session.send("Page.captureScreenshot", { format: "webp", quality: 90 });
  writeFileSync(join(folder, `page-${lang}.webp`), Buffer.from(picture.data, "base64"));
  await page.close();
}
await close();
rmSync(work, { recursive: true, force: true });
