// Debian's chromium, driven by playwright-core, without a network: for the tests of the page and its pictures.
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--hide-scrollbars"];

/** What fetch.sh fetched, by name: packages(folder)("axe-core"). */
export const packages = (folder) => createRequire(join(folder, "package.json"));

/** A browser with a profile of its own, that is gone when it is closed. */
export async function launch(folder, options = {}) {
  const { chromium } = packages(folder)("playwright-core");
  const profile = mkdtempSync(join(tmpdir(), "tarikh-page-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags, offline: true, viewport: { width: 1440, height: 900 }, ...options,
  });
  return { context, close: async () => { await context.close(); rmSync(profile, { recursive: true, force: true }); } };
}

/** Opens a file; `seen` gathers console errors, exceptions and requests that leave the file. */
export async function open(context, file, hash = "", setting = {}) {
  const page = await context.newPage(), seen = { errors: [], requests: [] };
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) seen.errors.push(message.text()); });
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("request", (request) => { if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) seen.requests.push(request.url()); });
  if (setting.viewport) await page.setViewportSize(setting.viewport);
  if (setting.colorScheme) await page.emulateMedia({ colorScheme: setting.colorScheme });
  await page.goto(`file://${file}${hash ? "#" + hash : ""}`);
  await page.waitForSelector("html[data-ready]", { timeout: 30000 });
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
  return { page, seen };
}
