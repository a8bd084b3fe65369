import type { Detail, Named } from '../../workflow/comparison/change'
import type { Say } from '../translations/texts'
import { Added, directionOf, Parts, Removed } from './Parts'
import { RichTextChange } from './RichTextChange'

interface DetailViewProps {
  detail: Detail
  text: Say
  /** Language of the admin. */
  language: string
  /** Language of the field. */
  lang?: string
}

type Of<Kind extends Detail['kind']> = Extract<Detail, { kind: Kind }>

/** Two values that are shown whole. */
const FromTo = ({ before, after, text }: { before: string | null; after: string | null; text: Say }) => (
  <p className="gl-words">
    {before !== null && (
      <Removed text={text}>
        <bdi>{before}</bdi>
      </Removed>
    )}
    {after !== null && (
      <Added text={text}>
        <bdi>{after}</bdi>
      </Added>
    )}
  </p>
)

const titleOf = ({ title }: Named, text: Say) => title ?? text('changesGone')

/** Items of a list that were taken out and added; or their order, where that is all that changed. */
const Items = ({
  added,
  removed,
  after,
  text,
}: {
  added: string[]
  removed: string[]
  after: string[]
  text: Say
}) => {
  if (added.length + removed.length === 0) {
    return (
      <p>
        {text('changesReordered')} <bdi>{after.join(' · ')}</bdi>
      </p>
    )
  }
  return (
    <ul className="gl-items">
      {removed.map((item) => (
        <li key={`-${item}`}>
          <Removed text={text}>
            <bdi>{item}</bdi>
          </Removed>
        </li>
      ))}
      {added.map((item) => (
        <li key={`+${item}`}>
          <Added text={text}>
            <bdi>{item}</bdi>
          </Added>
        </li>
      ))}
    </ul>
  )
}

const Photo = ({ named, text }: { named: Named; text: Say }) => {
  const { photo } = named
  const alt = photo?.alt ?? text(photo?.decorative ? 'changesDecorative' : 'changesNoAlt')
  return (
    <figure className="gl-photo">
      {/* biome-ignore lint/performance/noImgElement: the thumbnail is private and small, and comes in its own size. */}
      {photo?.thumbnail && <img src={photo.thumbnail} alt={photo.alt ?? ''} loading="lazy" />}
      <figcaption>
        <strong>
          <bdi>{titleOf(named, text)}</bdi>
        </strong>
        {photo && (
          <>
            <span>
              {text('changesAlt')}: <bdi>{alt}</bdi>
            </span>
            <span>
              <bdi>{photo.creditLine ?? text('changesNoCredit')}</bdi>
            </span>
          </>
        )}
      </figcaption>
    </figure>
  )
}

/** Photographs side by side, or one below the other where the screen is narrow. */
const Photos = ({ detail, text }: { detail: Of<'relation' | 'photo'>; text: Say }) => (
  <div className="gl-photos">
    {(['before', 'after'] as const).map((side) => (
      <section key={side} aria-label={text(side === 'before' ? 'changesBefore' : 'changesAfter')}>
        <h4>{text(side === 'before' ? 'changesBefore' : 'changesAfter')}</h4>
        {detail[side].length === 0 && <p>{text('changesEmpty')}</p>}
        {detail[side].map((named) => (
          <Photo key={named.id} named={named} text={text} />
        ))}
      </section>
    ))}
  </div>
)

const Row = ({ detail, text }: { detail: Of<'row'>; text: Say }) => {
  if (detail.what === 'added') return <p className="gl-row">{text('changesRowAdded')}</p>
  if (detail.what === 'removed') return <p className="gl-row">{text('changesRowRemoved')}</p>
  return (
    <p className="gl-row">
      {text('changesRowMoved', { before: detail.before ?? 0, after: detail.after ?? 0 })}
    </p>
  )
}

/** What changed of one field, in words, words struck through and underlined, or pictures. */
export const DetailView = ({ detail, text, language, lang }: DetailViewProps) => {
  const day = (at: string | null) =>
    at && new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at))
  const yesNo = (value: boolean | null) => (value === null ? null : text(value ? 'changesYes' : 'changesNo'))
  // A year is a number too, so no digits are grouped.
  const number = (value: number | null) => (value === null ? null : String(value))
  switch (detail.kind) {
    case 'text':
      return (
        <p className="gl-words" dir={directionOf(lang)} lang={lang}>
          <Parts parts={detail.parts} text={text} />
        </p>
      )
    case 'richText':
      return <RichTextChange detail={detail} text={text} lang={lang} />
    case 'choice':
      return <Items added={detail.added} removed={detail.removed} after={detail.after} text={text} />
    case 'relation': {
      const titles = (names: Named[]) => names.map((named) => titleOf(named, text))
      const { added, removed, after } = detail
      return <Items added={titles(added)} removed={titles(removed)} after={titles(after)} text={text} />
    }
    case 'photo':
      return <Photos detail={detail} text={text} />
    case 'number':
      return <FromTo before={number(detail.before)} after={number(detail.after)} text={text} />
    case 'date':
      return <FromTo before={day(detail.before)} after={day(detail.after)} text={text} />
    case 'yesNo':
      return <FromTo before={yesNo(detail.before)} after={yesNo(detail.after)} text={text} />
    case 'row':
      return <Row detail={detail} text={text} />
    case 'private':
      return <p>{text('private_changed')}</p>
    default:
      return <p>{text('changesOther')}</p>
  }
}
