export type MarkerShape = "circle" | "square" | "triangle" | "diamond";

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
 * Adds a marker to the path that a canvas draws next.
 *
 * @param half - Half of its width and height in canvas pixels.
 */
export function addMarker(
  context: CanvasRenderingContext2D,
  shape: MarkerShape,
  x: number,
  y: number,
  half: number,
): void {
  if (shape === "circle") {
    context.moveTo(x + half, y);
    context.arc(x, y, half, 0, 2 * Math.PI);
    return;
  }
  corners[shape].forEach(([right, down], index) => {
    if (index === 0) context.moveTo(x + right * half, y + down * half);
    else context.lineTo(x + right * half, y + down * half);
  });
}
