import type { Map as MapLibre } from "maplibre-gl";
import { FONT, INK, SECTORS, VERMILION, type SectorLook } from "./sectors";

const SIZE = 24;
const RATIO = 2;

/** Draws the signs, the patterns of areas and the arrows of one-way roads, and hands them to the map. */
export function addIcons(map: MapLibre): void {
  for (const sector of SECTORS) {
    map.addImage(`sign-${sector.letter}`, sign(sector, 0), { pixelRatio: RATIO });
    map.addImage(`sign-${sector.letter}-3`, sign(sector, 3), { pixelRatio: RATIO });
    map.addImage(`sign-${sector.letter}-4`, sign(sector, 4), { pixelRatio: RATIO });
    map.addImage(`area-${sector.letter}`, pattern(sector), { pixelRatio: RATIO });
  }
  map.addImage("one-way", arrow(), { pixelRatio: RATIO });
  map.addImage("dead-end", deadEnd(), { pixelRatio: RATIO });
}

function canvas(size: number): CanvasRenderingContext2D {
  const element = document.createElement("canvas");
  element.width = size * RATIO;
  element.height = size * RATIO;
  const context = element.getContext("2d", { willReadFrequently: true });
  if (!context) {
    throw new Error("This browser cannot draw pictures.");
  }
  context.scale(RATIO, RATIO);
  return context;
}

function pixels(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

/** Grade III has a thick vermilion frame, grade IV is filled; both carry their numeral. */
function sign(sector: SectorLook, grade: 0 | 3 | 4): ImageData {
  const big = grade === 0 ? SIZE : SIZE + 8;
  const context = canvas(big);
  const middle = grade === 0 ? big / 2 : big / 2 - 2;
  const half = SIZE / 2 - 2;
  outline(context, sector.shape, middle, grade === 0 ? middle : big / 2 + 2, half);
  context.fillStyle = grade === 4 ? VERMILION : "#fff";
  context.fill();
  context.lineWidth = grade === 0 ? 1.6 : 3;
  context.strokeStyle = grade === 0 ? sector.colour : VERMILION;
  context.stroke();
  text(context, sector.sign, middle, grade === 0 ? middle : big / 2 + 2, 12, grade === 4 ? "#fff" : INK);
  if (grade !== 0) {
    context.fillStyle = "#fff";
    context.fillRect(big - 14, 0, 14, 13);
    context.strokeStyle = VERMILION;
    context.lineWidth = 1;
    context.strokeRect(big - 13.5, 0.5, 13, 12);
    text(context, grade === 3 ? "Ⅲ" : "Ⅳ", big - 7, 6.5, 10, "#ac3e00");
  }
  return pixels(context);
}

function text(context: CanvasRenderingContext2D, words: string, x: number, y: number, size: number, colour: string): void {
  context.font = `700 ${size}px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colour;
  context.fillText(words, x, y + 0.5);
}

function outline(context: CanvasRenderingContext2D, shape: SectorLook["shape"], x: number, y: number, r: number): void {
  context.beginPath();
  switch (shape) {
    case "round":
      context.arc(x, y, r, 0, 2 * Math.PI);
      break;
    case "square":
      context.rect(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1);
      break;
    case "diamond":
      corners(context, x, y, r + 1.2, 4, 0);
      break;
    case "hexagon":
      corners(context, x, y, r + 0.6, 6, Math.PI / 6);
      break;
  }
  context.closePath();
}

function corners(context: CanvasRenderingContext2D, x: number, y: number, r: number, count: number, turn: number): void {
  for (let i = 0; i < count; i++) {
    const angle = turn + (i * 2 * Math.PI) / count;
    context.lineTo(x + r * Math.cos(angle), y + r * Math.sin(angle));
  }
}

function pattern(sector: SectorLook): ImageData {
  const context = canvas(8);
  context.strokeStyle = sector.colour;
  context.fillStyle = sector.colour;
  context.lineWidth = 1;
  if (sector.shape === "hexagon") {
    context.beginPath();
    context.arc(2, 2, 1, 0, 7);
    context.arc(6, 6, 1, 0, 7);
    context.fill();
  } else {
    context.beginPath();
    context.moveTo(-2, 6);
    context.lineTo(6, -2);
    context.moveTo(2, 10);
    context.lineTo(10, 2);
    context.stroke();
  }
  return pixels(context);
}

function arrow(): ImageData {
  const context = canvas(14);
  context.strokeStyle = INK;
  context.lineWidth = 1.6;
  context.beginPath();
  context.moveTo(1, 7);
  context.lineTo(12, 7);
  context.moveTo(8, 3.5);
  context.lineTo(12, 7);
  context.lineTo(8, 10.5);
  context.stroke();
  return pixels(context);
}

function deadEnd(): ImageData {
  const context = canvas(9);
  context.fillStyle = "#fff";
  context.strokeStyle = INK;
  context.lineWidth = 1.4;
  context.beginPath();
  context.rect(1.5, 1.5, 6, 6);
  context.fill();
  context.stroke();
  return pixels(context);
}
