import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { INK, SECTORS, VERMILION } from "./sectors";

/** Fonts of the reader's machine: the style names no glyph server, so nothing is fetched. */
const FONTS = ["BIZ UDPGothic", "Noto Sans CJK JP", "sans-serif"];

/** Brackets and stops that change their form when written from top to bottom; on the map a space stands for them. */
const TURNING = "()[]{}<>!?,:;_（）［］｛｝＜＞｟｠〈〉《》「」『』【】〔〕〖〗｢｣‘’“”！？，：；＿、。｡…⋯";

/** Hyphens and dashes that do so; on the map the one hyphen without such a form stands for them. */
const DASHES = "-－–—";
const HYPHEN = "‐";

const replaced = (words: ExpressionSpecification, marks: string, by: string): ExpressionSpecification =>
  [...marks].reduce((rest, mark): ExpressionSpecification => ["join", ["split", rest, mark], by], words);

/**
 * Words along a line without marks that may show as empty boxes. Along steep lines MapLibre writes from top to bottom and then takes the
 * vertical forms of such marks (U+FE10 to FE48), of which BIZ UDPGothic has none. Lists keep the name as it is.
 */
const alongLine = (words: ExpressionSpecification): ExpressionSpecification =>
  replaced(replaced(words, TURNING, " "), DASHES, HYPHEN);

const cells = (suffix: string, shown: readonly string[]): ExpressionSpecification => [
  "+",
  0,
  ...shown.map((letter): ExpressionSpecification => ["coalesce", ["get", letter + suffix], 0]),
];

export function style(origin: string): StyleSpecification {
  const layers: LayerSpecification[] = [{ id: "paper", type: "background", paint: { "background-color": "#ffffff" } }];
  const sources: StyleSpecification["sources"] = {
    assets: { type: "vector", tiles: [`${origin}/asset/tiles/assets/{z}/{x}/{y}.mvt`], minzoom: 0, maxzoom: 16 },
    roads: { type: "vector", tiles: [`${origin}/asset/tiles/roads/{z}/{x}/{y}.mvt`], minzoom: 5, maxzoom: 15 },
    towns: { type: "vector", tiles: [`${origin}/asset/tiles/towns/{z}/{x}/{y}.mvt`], minzoom: 0, maxzoom: 13 },
    picked: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
  };
  layers.push(...townLayers(), ...roadLayers(), ...assetLayers(), ...pickedLayers());
  return { version: 8, sources, layers };
}

function townLayers(): LayerSpecification[] {
  return [
    {
      id: "land", type: "fill", source: "towns", "source-layer": "town",
      paint: { "fill-color": "#f7f7f4" },
    },
    {
      id: "town", type: "line", source: "towns", "source-layer": "town", filter: ["!", ["has", "a"]],
      paint: { "line-color": "#767676", "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.4, 10, 1.4], "line-dasharray": [6, 2, 1, 2] },
    },
    {
      id: "town-rough", type: "line", source: "towns", "source-layer": "town", filter: ["has", "a"],
      paint: { "line-color": "#949494", "line-width": ["interpolate", ["linear"], ["zoom"], 5, 0.4, 10, 1.2], "line-dasharray": [1, 2] },
    },
  ];
}

const RANK_WIDTH: ExpressionSpecification = [
  "interpolate", ["exponential", 1.4], ["zoom"],
  6, ["match", ["get", "r"], 0, 1.2, 0.5],
  12, ["match", ["get", "r"], 0, 3.4, 1, 2.4, 2, 1.4, 0.6],
  16, ["match", ["get", "r"], 0, 9, 1, 7, 2, 5, 2.6],
];

function roadLayers(): LayerSpecification[] {
  const road = { source: "roads", "source-layer": "road" } as const;
  return [
    {
      id: "road-case", type: "line", ...road, filter: ["<=", ["get", "r"], 1],
      layout: { "line-join": "round", "line-cap": "butt", "line-sort-key": ["-", 3, ["get", "r"]] },
      paint: { "line-color": "#666666", "line-width": ["interpolate", ["exponential", 1.4], ["zoom"],
        6, ["match", ["get", "r"], 0, 2, 1], 12, ["match", ["get", "r"], 0, 5, 3.8], 16, ["match", ["get", "r"], 0, 11.4, 9.2]] },
    },
    {
      id: "road", type: "line", ...road, filter: ["!", ["has", "p"]],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": ["match", ["get", "r"], 0, "#e6e6e6", 1, "#ffffff", 2, "#8a8a8a", "#b0b0b0"], "line-width": RANK_WIDTH },
    },
    {
      id: "road-apart", type: "line", ...road, filter: ["has", "p"],
      paint: { "line-color": VERMILION, "line-width": ["interpolate", ["linear"], ["zoom"], 12, 1.6, 16, 3.2], "line-dasharray": [2, 1] },
    },
    {
      id: "road-one-way", type: "symbol", ...road, minzoom: 15, filter: ["has", "o"],
      layout: {
        "symbol-placement": "line", "symbol-spacing": 90, "icon-image": "one-way",
        "icon-rotate": ["match", ["get", "o"], -1, 180, 0], "icon-rotation-alignment": "map", "icon-padding": 8,
      },
    },
    {
      id: "road-end", type: "symbol", source: "roads", "source-layer": "end", minzoom: 15,
      layout: { "icon-image": "dead-end", "icon-allow-overlap": true },
    },
    {
      id: "road-name", type: "symbol", ...road, minzoom: 14, filter: ["!=", ["get", "n"], ""],
      layout: { "symbol-placement": "line", "symbol-spacing": 320, "text-field": alongLine(["get", "n"]), "text-font": FONTS, "text-size": 12 },
      paint: { "text-color": "#4d4d4d", "text-halo-color": "#ffffff", "text-halo-width": 2 },
    },
  ];
}

function assetLayers(): LayerSpecification[] {
  const asset = { source: "assets", "source-layer": "asset" } as const;
  const layers: LayerSpecification[] = [];
  for (const { letter } of SECTORS) {
    layers.push({
      id: `area-${letter}`, type: "fill", ...asset,
      filter: ["all", ["==", ["geometry-type"], "Polygon"], ["==", ["get", "s"], letter]],
      paint: { "fill-pattern": `area-${letter}`, "fill-opacity": 0.7 },
    });
  }
  for (const { letter, colour, dashes } of SECTORS) {
    layers.push({
      id: `line-${letter}`, type: "line", ...asset,
      filter: ["all", ["!=", ["geometry-type"], "Point"], ["==", ["get", "s"], letter]],
      layout: { "line-cap": "butt", "line-join": "round" },
      paint: {
        "line-color": ["case", [">=", ["coalesce", ["get", "g"], 0], 3], VERMILION, colour],
        "line-width": ["interpolate", ["linear"], ["zoom"], 9, 1.5, 16, 4],
        ...(dashes.length > 0 ? { "line-dasharray": [...dashes] } : {}),
      },
    });
  }
  // The first sector lies on top: a bridge must not hide behind the lights of its road.
  for (const { letter } of [...SECTORS].reverse()) {
    layers.push({
      id: `point-${letter}`, type: "symbol", ...asset,
      filter: ["all", ["==", ["geometry-type"], "Point"], ["==", ["get", "s"], letter]],
      layout: {
        "icon-image": ["match", ["coalesce", ["get", "g"], 0], 3, `sign-${letter}-3`, 4, `sign-${letter}-4`, `sign-${letter}`],
        "icon-allow-overlap": true,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 9, 0.62, 13, 0.85, 16, 1],
        "symbol-sort-key": ["coalesce", ["get", "g"], 0],
        "text-field": ["step", ["zoom"], "", 15.5, ["coalesce", ["get", "n"], ""]],
        "text-font": FONTS, "text-size": 12, "text-anchor": "left", "text-offset": [1.1, 0], "text-optional": true, "text-max-width": 9,
      },
      paint: { "text-color": INK, "text-halo-color": "#ffffff", "text-halo-width": 2 },
    });
  }
  const cell = { source: "assets", "source-layer": "cell" } as const;
  layers.push(
    {
      id: "cell", type: "circle", ...cell,
      paint: {
        "circle-color": "#ffffff", "circle-stroke-color": INK, "circle-stroke-width": 1.5,
        "circle-radius": 14,
      },
    },
    {
      id: "cell-count", type: "symbol", ...cell,
      layout: { "text-font": FONTS, "text-size": 13, "text-allow-overlap": true, "icon-allow-overlap": true },
      paint: { "text-color": INK },
    },
    {
      id: "cell-poor", type: "symbol", ...cell, minzoom: 5,
      layout: { "text-font": FONTS, "text-size": 12, "text-allow-overlap": false, "text-offset": [0, 2.1] },
      paint: { "text-color": "#ac3e00", "text-halo-color": "#ffffff", "text-halo-width": 2 },
    },
    {
      id: "town-name", type: "symbol", source: "towns", "source-layer": "name", minzoom: 7.5,
      layout: { "text-field": ["get", "n"], "text-font": FONTS, "text-size": ["interpolate", ["linear"], ["zoom"], 8, 11, 12, 15], "text-letter-spacing": 0.1 },
      paint: { "text-color": "#4d4d4d", "text-halo-color": "#ffffff", "text-halo-width": 2 },
    },
  );
  return layers;
}

function pickedLayers(): LayerSpecification[] {
  return [
    {
      id: "picked", type: "circle", source: "picked",
      paint: { "circle-radius": 17, "circle-color": "rgba(255,212,61,0.25)", "circle-stroke-color": "#000000", "circle-stroke-width": 3 },
    },
  ];
}

/** The expressions that depend on which sectors are shown. */
export function cellExpressions(shown: readonly string[]): {
  filter: ExpressionSpecification;
  radius: ExpressionSpecification;
  stroke: ExpressionSpecification;
  strokeWidth: ExpressionSpecification;
  count: ExpressionSpecification;
  poor: ExpressionSpecification;
  order: ExpressionSpecification;
} {
  const count = cells("", shown);
  const poor = cells("3", shown);
  return {
    filter: [">", count, 0],
    radius: ["step", count, 13, 100, 16, 1000, 20, 10000, 24, 100000, 29],
    stroke: ["case", [">", poor, 0], VERMILION, INK],
    strokeWidth: ["case", [">", poor, 0], 3, 1.5],
    count: ["step", count, ["to-string", count],
      10000, ["concat", ["to-string", ["/", ["round", ["/", count, 1000]], 10]], "万"]],
    poor: ["case", [">", poor, 0], ["concat", "Ⅲ・Ⅳ ", ["to-string", poor]], ""],
    order: ["-", 0, count],
  };
}
