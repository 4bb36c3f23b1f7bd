// Puts the Lucide icons named in static/images/icons.txt into one sprite, static/images/icons.svg.
//
//   npm install --prefix "$(mktemp -d)" lucide-static@1.62.0    then
//   node scripts/build_icons.mjs <that folder>/node_modules/lucide-static
//
// Without an argument the script installs the package into a temporary folder by itself.
// The result and Lucide's licence are committed: building the site needs no npm.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const VERSION = "1.62.0";
const images = join(dirname(fileURLToPath(import.meta.url)), "..", "static", "images");

function install() {
  const folder = mkdtempSync(join(tmpdir(), "icons-"));
  const arguments_ = ["install", "--prefix", folder, "--no-audit", "--no-fund", `lucide-static@${VERSION}`];
  execFileSync("npm", arguments_, { stdio: "inherit" });
  return join(folder, "node_modules", "lucide-static");
}

function symbol(library, name) {
  const path = join(library, "icons", `${name}.svg`);
  if (!existsSync(path)) throw new Error(`Lucide has no icon "${name}": see https://lucide.dev/icons`);
  const shapes = readFileSync(path, "utf8").match(/<svg[^>]*>([\s\S]*?)<\/svg>/)[1];
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, "").replace(/ \/>/g, "/>")}</symbol>`;
}

const library = process.argv[2] ?? install();
const names = readFileSync(join(images, "icons.txt"), "utf8").split(/\s+/).filter(Boolean);
const symbols = [...new Set(names)].sort().map((name) => symbol(library, name));
const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
writeFileSync(join(images, "icons.svg"), sprite);
copyFileSync(join(library, "LICENSE"), join(images, "ISC-lucide.txt"));
console.log(`${symbols.length} icons, ${sprite.length} bytes`);
