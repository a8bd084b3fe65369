import type { Image } from '../../client'
import { localFile } from '../addresses'
import type { Visit } from '../visit'

interface PictureProps {
  visit: Visit
  image: Image
  /** How wide the picture is shown, as `sizes` of HTML says it. */
  sizes: string
  /** Width to height, where the picture is cut to a form; uncut where not said. */
  ratio?: number
  /** The first picture of a page: loaded at once. */
  first?: boolean
}

/** The smallest files first: a browser takes the first that it can read. */
const FORMATS = ['avif', 'webp'] as const
/** Renditions that are cut to another form are no sizes of the same picture. */
const SAME_FORM = 0.02

const sourcesOf = ({ sizes, width, height }: Image, format: string, publicUrl: string) =>
  sizes
    .filter((size) => size.format === format)
    .filter((size) => Math.abs(size.width / size.height / (width / height) - 1) < SAME_FORM)
    .sort((a, b) => a.width - b.width)
    .map((size) => `${localFile(size.url, publicUrl)} ${size.width}w`)
    .join(', ')

/** A tiny picture of the same colours, where the API gives one. */
const placeholderOf = (image: Image): string | undefined => {
  const { placeholder } = image as { placeholder?: unknown }
  return typeof placeholder === 'string' && placeholder.startsWith('data:image/') ? placeholder : undefined
}

/** A photograph with its credit line: there is no picture here without it. */
export const Picture = ({ visit, image, sizes, ratio, first = false }: PictureProps) => {
  const { publicUrl } = visit.site
  const { x, y } = image.focalPoint
  const placeholder = placeholderOf(image)
  return (
    <figure className="photo">
      <picture>
        {FORMATS.map((format) => {
          const set = sourcesOf(image, format, publicUrl)
          return set ? <source key={format} type={`image/${format}`} srcSet={set} sizes={sizes} /> : null
        })}
        <img
          src={localFile(image.url, publicUrl)}
          srcSet={sourcesOf(image, 'jpeg', publicUrl) || undefined}
          sizes={sizes}
          alt={image.alt}
          width={image.width}
          height={image.height}
          loading={first ? 'eager' : 'lazy'}
          fetchPriority={first ? 'high' : undefined}
          decoding="async"
          style={{
            objectPosition: `${x}% ${y}%`,
            aspectRatio: String(ratio ?? image.width / image.height),
            ...(placeholder && { backgroundImage: `url("${placeholder}")` }),
          }}
        />
      </picture>
      <figcaption>
        <span className="aside">{visit.words.texts.photo} </span>
        <bdi>{image.creditLine}</bdi>
      </figcaption>
    </figure>
  )
}
