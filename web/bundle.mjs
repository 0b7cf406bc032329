// Bundles src/ into target/bundle: what the platform serves below /static, and the fonts its documents embed.
//   src/<module>/main.ts            → static/<module>.js
//   src/<module>/<page>.main.ts     → static/<module>-<page>.js
//   src/look.css, src/<module>/*.css → static/look.css
//   src/*.svg                       → static/
//   maplibre-gl                     → static/map-view.css, static/map-worker.js (only pages with a map load them)
import { build } from "esbuild";
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const fresh = join(here, "target", "bundle.new");
const ready = join(here, "target", "bundle");
const served = join(fresh, "static");

await rm(fresh, { recursive: true, force: true });
await mkdir(served, { recursive: true });
await scripts();
await styles();
await mapParts();
await webFont();
await documentFonts();
await licences();
await rm(ready, { recursive: true, force: true });
await rename(fresh, ready);
await browserDriver();

async function filesBelow(folder) {
  const entries = await readdir(join(here, folder), { recursive: true });
  return entries.map((e) => join(folder, e)).sort();
}

async function scripts() {
  const entries = {};
  for (const file of await filesBelow("src")) {
    const match = /^src\/([a-z0-9]+)\/(?:([a-z0-9-]+)\.)?main\.ts$/.exec(file.replaceAll("\\", "/"));
    if (match) {
      entries[match[2] ? `${match[1]}-${match[2]}` : match[1]] = join(here, file);
    }
  }
  await build({
    entryPoints: entries,
    outdir: served,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    chunkNames: "chunk-[hash]",
    assetNames: "asset-[name]-[hash]",
    loader: { ".svg": "file", ".woff2": "file" },
    logLevel: "warning",
  });
}

async function styles() {
  const parts = (await filesBelow("src")).filter((f) => /^src[\\/][a-z0-9]+[\\/].*\.css$/.test(f));
  const all = ["look.css", ...parts.map((f) => f.replaceAll("\\", "/").replace(/^src\//, ""))];
  await build({
    stdin: { contents: all.map((f) => `@import "./${f}";`).join("\n"), resolveDir: join(here, "src"), loader: "css" },
    outfile: join(served, "look.css"),
    bundle: true,
    minify: true,
    logLevel: "warning",
  });
  for (const file of await readdir(join(here, "src"))) {
    if (file.endsWith(".svg")) {
      await cp(join(here, "src", file), join(served, file));
    }
  }
}

// The map library runs part of itself in a worker, which is a file of its own; its style sheet is for map pages only.
async function mapParts() {
  const source = join(modules, "maplibre-gl", "dist");
  await build({
    entryPoints: { "map-worker": join(source, "maplibre-gl-worker.mjs") },
    outdir: served,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  await build({
    entryPoints: { "map-view": join(source, "maplibre-gl.css") },
    outdir: served,
    bundle: true,
    minify: true,
    loader: { ".svg": "dataurl" },
    logLevel: "warning",
  });
}

// The reader's own copy of the font first; otherwise only the slices whose characters stand on the page.
async function webFont() {
  const source = join(modules, "@fontsource", "biz-udpgothic");
  const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));
  const folder = `fonts/biz-udpgothic-${version}`;
  await mkdir(join(served, folder), { recursive: true });
  let css = "";
  for (const [weight, local] of [["400", "BIZ UDPGothic"], ["700", "BIZ UDPGothic Bold"]]) {
    const sheet = await readFile(join(source, `${weight}.css`), "utf8");
    css += sheet.replace(
      /src: url\(\.\/files\/([a-z0-9-]+\.woff2)\) format\('woff2'\)[^;]*;/g,
      (_, file) => `src: local("${local}"), url(${folder}/${file}) format("woff2");`,
    );
  }
  for (const [, file] of css.matchAll(/url\(fonts\/[^/]+\/([a-z0-9-]+\.woff2)\)/g)) {
    await cp(join(source, "files", file), join(served, folder, file));
  }
  if (css.includes("./files/")) {
    throw new Error("The font package's style sheet has changed its form; look at webFont() in bundle.mjs");
  }
  await build({
    stdin: { contents: css, loader: "css" },
    outfile: join(served, "fonts.css"),
    minify: true,
    logLevel: "warning",
  });
  await cp(join(source, "LICENSE"), join(served, folder, "LICENSE"));
}

async function documentFonts() {
  const source = join(modules, "@expo-google-fonts", "biz-udgothic");
  const folder = join(fresh, "fonts");
  await mkdir(folder);
  await cp(join(source, "400Regular", "BIZUDGothic_400Regular.ttf"), join(folder, "BIZUDGothic-Regular.ttf"));
  await cp(join(source, "700Bold", "BIZUDGothic_700Bold.ttf"), join(folder, "BIZUDGothic-Bold.ttf"));
  await cp(join(source, "LICENSE_FONT"), join(folder, "OFL.txt"));
}

async function licences() {
  let text = "Parts of these pages come from other projects. Thank you.\n";
  for (const [name, file] of [
    ["@digital-go-jp/design-tokens", "LICENSE"],
    ["htmx.org", "LICENSE"],
    ["maplibre-gl", "LICENSE.txt"],
    ["@fontsource/biz-udpgothic", "LICENSE"],
  ]) {
    const { version } = JSON.parse(await readFile(join(modules, name, "package.json"), "utf8"));
    text += `\n\n${"=".repeat(72)}\n${name} ${version}\n\n${await readFile(join(modules, name, file), "utf8")}`;
  }
  await writeFile(join(served, "licences.txt"), text);
}

// A folder that Playwright for Java accepts as playwright.cli.dir: this Node and the pinned playwright-core; beside them the
// accessibility checker of the browser tests.
async function browserDriver() {
  const folder = join(here, "target", "playwright");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await symlink(process.execPath, join(folder, "node"));
  await symlink(join(modules, "playwright-core"), join(folder, "package"));
  await cp(join(modules, "axe-core", "axe.min.js"), join(folder, "axe.min.js"));
}
