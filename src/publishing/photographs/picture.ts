import { createHash } from 'node:crypto'
import { hidesAllOf, type Region, regionsIn } from '../../../media/regions'
import { RENDERER, renderPhoto } from '../../../media/renditions'
import type { Stamp } from '../../../media/stamp'
import type { FileStore } from '../../../media/storage/file-store'
import { PUBLIC } from '../../config/files'
import type { CompiledImage, ImageSize } from '../compiled'

/** What is written of a photograph’s files on the photograph itself. */
export interface Picture {
  renditions: ImageSize[]
  og: ImageSize
  placeholder: string
  /** What they were made of and how: they are made again when it is another. */
  recipe: string
}

/** What of a photograph its files depend on. */
export interface Ingredients {
  sha256: string
  focalPoint: { x: number; y: number }
  obscured: Region[]
  stamp: Stamp | null
}

type Row = Record<string, unknown>

const percent = (value: unknown) => (typeof value === 'number' && value >= 0 && value <= 100 ? value : 50)

/** @param photo as the database has it */
export const ingredientsOf = (photo: Row, stamp: Stamp | null): Ingredients => ({
  sha256: String(photo.sha256 ?? ''),
  focalPoint: { x: percent(photo.focalX), y: percent(photo.focalY) },
  obscured: regionsIn(photo.obscured) ?? [],
  stamp,
})

export const recipeOf = (ingredients: Ingredients): string =>
  createHash('sha256')
    .update(JSON.stringify([RENDERER, ingredients]))
    .digest('hex')

/** Makes the public files of a photograph and puts each whole or not at all. Nothing serves them before a live entry names them. */
export async function makePicture(
  files: FileStore,
  original: Buffer,
  ingredients: Ingredients,
): Promise<Picture> {
  const { renditions, og, placeholder } = await renderPhoto(original, ingredients)
  for (const { name, buffer } of [...renditions, og]) {
    await files.put(`${PUBLIC}/photos/${name}`, buffer)
  }
  const sizeOf = ({ name, width, height, format }: (typeof renditions)[number]): ImageSize => ({
    url: `/media/photos/${name}`,
    width,
    height,
    format,
  })
  return { renditions: renditions.map(sizeOf), og: sizeOf(og), placeholder, recipe: recipeOf(ingredients) }
}

type Shown = Pick<CompiledImage, 'url' | 'width' | 'height' | 'sizes' | 'og' | 'placeholder' | 'obscured'>

/** The part of a compiled image that says which files there are; null where there are none. */
export function shownFiles(
  { renditions, og, placeholder }: Omit<Picture, 'recipe'>,
  obscured: Region[],
): Shown | null {
  const [largest] = renditions.filter(({ format }) => format === 'jpeg').sort((a, b) => b.width - a.width)
  if (!largest) return null
  const { url, width, height } = largest
  return { url, width, height, sizes: renditions, og, placeholder, obscured }
}

/** Whether the new files may stand for those of a live entry without a review: they hide all that those hid. */
export const hidesAsMuch = (image: Pick<CompiledImage, 'obscured'>, now: readonly Region[]): boolean =>
  hidesAllOf(now, image.obscured ?? [])
