import type { Plot } from '#schema/plot.ts'
import { createEffect, For, type JSX } from 'solid-js'

type Images = Extract<Plot, { mark: 'images' }>['images']

/** Grey images side by side, each pixel large enough to be seen. */
export function ImageGrid(props: { images: Images }): JSX.Element {
  return (
    <div class="flex flex-wrap gap-3">
      <For each={props.images}>
        {(image) => (
          <div class="w-18">
            <Image pixels={image.pixels} />
            <span class="mt-1 block truncate text-center text-xs">{image.label}</span>
          </div>
        )}
      </For>
    </div>
  )
}

function Image(props: { pixels: Images[number]['pixels'] }): JSX.Element {
  return (
    <canvas
      ref={(canvas) => createEffect(() => paint(canvas, props.pixels))}
      class="w-full rounded-sm border border-line [image-rendering:pixelated]"
    />
  )
}

function paint(canvas: HTMLCanvasElement, pixels: readonly (readonly number[])[]): void {
  const width = Math.max(1, ...pixels.map(({ length }) => length))
  const image = new ImageData(width, Math.max(1, pixels.length))
  for (const [row, line] of pixels.entries()) {
    for (const [column, grey] of line.entries()) {
      // the array clamps what lies beyond black and white
      const level = 255 * grey
      image.data.set([level, level, level, 255], 4 * (row * width + column))
    }
  }
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')!.putImageData(image, 0, 0)
}
