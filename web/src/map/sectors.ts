// How each sector looks on the map: a sign that can be read in black and white, and a line of its own kind.

export interface SectorLook {
  /** The letter in the tiles. */
  readonly letter: string;
  /** The one character in its sign. */
  readonly sign: string;
  readonly colour: string;
  readonly shape: "round" | "square" | "diamond" | "hexagon";
  /** Dashes of its lines in widths; empty for a solid line. */
  readonly dashes: readonly number[];
}

export const SECTORS: readonly SectorLook[] = [
  { letter: "B", sign: "橋", colour: "#00316a", shape: "square", dashes: [] },
  { letter: "R", sign: "道", colour: "#4d4d4d", shape: "round", dashes: [] },
  { letter: "V", sign: "川", colour: "#2f6ea5", shape: "round", dashes: [4, 1.5, 1, 1.5] },
  { letter: "P", sign: "園", colour: "#1d6b45", shape: "hexagon", dashes: [2, 1] },
  { letter: "S", sign: "下", colour: "#6e5600", shape: "diamond", dashes: [1, 1.2] },
  { letter: "W", sign: "雪", colour: "#2f6ea5", shape: "hexagon", dashes: [3, 1.5] },
  { letter: "E", sign: "急", colour: "#ac3e00", shape: "diamond", dashes: [1, 2] },
  { letter: "M", sign: "共", colour: "#666666", shape: "square", dashes: [6, 2] },
];

export const INK = "#1a1a1a";
export const VERMILION = "#c74700";
export const FONT = '"BIZ UDPGothic","BIZ UDPゴシック","Noto Sans JP","Noto Sans CJK JP",sans-serif';
