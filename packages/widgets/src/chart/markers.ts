export const markerShapes = ["circle", "square", "triangle", "diamond"] as const;
export type MarkerShape = (typeof markerShapes)[number];

/** Corners in parts of half the size, from the middle. */
const corners: Record<Exclude<MarkerShape, "circle">, readonly (readonly [number, number])[]> = {
  square: [
    [-0.8, -0.8],
    [0.8, -0.8],
    [0.8, 0.8],
    [-0.8, 0.8],
  ],
  triangle: [
    [0, -1],
    [1, 0.8],
    [-1, 0.8],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
};

/**
 * A marker as a picture of its own, which is copied to each point: thousands of copies cost less than thousands of paths.
 *
 * @param size - Width and height in canvas pixels.
 */
export function marker(shape: MarkerShape, color: string, size: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws no canvas.");
  const half = size / 2;
  context.translate(half, half);
  context.fillStyle = color;
  // Points that lie on each other show through.
  context.globalAlpha = 0.7;
  context.beginPath();
  if (shape === "circle") context.arc(0, 0, half * 0.9, 0, 2 * Math.PI);
  else for (const [x, y] of corners[shape]) context.lineTo(x * half, y * half);
  context.fill();
  return canvas;
}
