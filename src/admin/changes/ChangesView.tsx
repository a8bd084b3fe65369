'use client'
import { getTranslation } from '@payloadcms/translations'
import {
  Button,
  Gutter,
  SetStepNav,
  ShimmerEffect,
  useConfig,
  useDocumentInfo,
  useDocumentTitle,
  useTranslation,
} from '@payloadcms/ui'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'
import type { Comparison } from '../../workflow/revisions/compare-revisions'
import type { Revision } from '../../workflow/revisions/list-revisions'
import { useTexts } from '../useTexts'
import { ChangeList } from './ChangeList'
import { type Pair, pairOf, quickChoices, type Since } from './choices'
import { RestoreButton } from './RestoreButton'
import { useComparison, useRevisions } from './useRevisions'
import './changes.css'

/** A revision in words: where it stands, when and who. */
function useRevisionLabel() {
  const text = useTexts()
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return ({ at, by, state, live, liveAt, newest }: Revision) =>
    [
      newest ? text('changesNewest') : '',
      live ? text('changesLiveNow') : liveAt ? text('changesWasLive') : text(`state_${state}`),
      format.format(new Date(at)),
      by?.name ?? text('somebody'),
    ]
      .filter(Boolean)
      .join(' · ')
}

interface ChooserProps {
  revisions: Revision[]
  pair: Pair
  onChoose: (pair: Pair) => void
}

/** Two lists of revisions in words, and the pairs that people ask for most. */
const Chooser = ({ revisions, pair, onChoose }: ChooserProps) => {
  const text = useTexts()
  const label = useRevisionLabel()
  const id = useId()
  const newest = revisions[0]?.id ?? ''
  const list = (side: keyof Pair) => (
    <div className="gl-changes__side">
      <label htmlFor={`${id}-${side}`}>{text(side === 'from' ? 'changesFrom' : 'changesTo')}</label>
      <select
        id={`${id}-${side}`}
        data-side={side}
        value={pair[side]}
        onChange={(event) => onChoose({ ...pair, [side]: event.target.value })}
      >
        {revisions.map((revision) => (
          <option key={revision.id} value={revision.id}>
            {label(revision)}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <div className="gl-changes__chooser">
      <ul className="gl-changes__quick" aria-label={text('changesQuick')}>
        {quickChoices(revisions).map(({ since, from }) => (
          <li key={since}>
            <button
              type="button"
              data-since={since}
              aria-pressed={pair.from === from && pair.to === newest}
              onClick={() => onChoose({ from, to: newest })}
            >
              {text(`changesSince_${since}`)}
            </button>
          </li>
        ))}
      </ul>
      <div className="gl-changes__sides">
        {list('from')}
        {list('to')}
      </div>
    </div>
  )
}

/** What changed, or in words that nothing did. */
const Result = ({ comparison, since }: { comparison: Comparison; since: Since | null }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { changes, fields, rightsChanged } = comparison
  return (
    <>
      <p className="gl-changes__count" role="status">
        {changes.length > 0
          ? text('changesFields', { count: fields })
          : text(since ? `changesNone_${since}` : 'changesNone')}
      </p>
      {rightsChanged && <p className="gl-changes__notice">{text('changesRights')}</p>}
      <ChangeList changes={changes} text={text} language={i18n.language} />
    </>
  )
}

const EntryChanges = ({ collection, id }: { collection: string; id: string }) => {
  const text = useTexts()
  const label = useRevisionLabel()
  const router = useRouter()
  const pathname = usePathname()
  const query = useSearchParams()
  const { hasSavePermission } = useDocumentInfo()
  const { value: revisions, failure, reload } = useRevisions(collection, id)
  const asked = { from: query.get('from') ?? undefined, to: query.get('to') ?? undefined }
  const pair = revisions && pairOf(revisions, asked)
  const comparison = useComparison(collection, id, pair)
  const from = revisions?.find((revision) => revision.id === pair?.from)
  const since =
    pair && revisions && pair.to === revisions[0]?.id
      ? (quickChoices(revisions).find((choice) => choice.from === pair.from)?.since ?? null)
      : null

  const choose = (next: Pair) => {
    const address = new URLSearchParams(query)
    address.set('from', next.from)
    address.set('to', next.to)
    router.replace(`${pathname}?${address}`, { scroll: false })
  }
  const failed = failure ?? comparison.failure

  return (
    <>
      {failed && (
        <div className="gl-panel__failure" role="alert">
          <p>
            {text('changesFailed')} {failed}
          </p>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={failure ? reload : comparison.reload}
          >
            {text('retry')}
          </Button>
        </div>
      )}
      {revisions && !pair && <p className="gl-changes__empty">{text('changesOnlyOne')}</p>}
      {revisions && pair && <Chooser revisions={revisions} pair={pair} onChoose={choose} />}
      {!failed && (!revisions || (pair && !comparison.value)) && (
        <div role="status" aria-label={text('loading')}>
          <ShimmerEffect height="8rem" />
        </div>
      )}
      {comparison.value && <Result comparison={comparison.value} since={since} />}
      {comparison.value && hasSavePermission && from && !from.newest && (
        <div className="gl-changes__restore">
          <p>{text('changesRestoreOffer')}</p>
          <RestoreButton collection={collection} id={id} version={from.id} label={label(from)} />
        </div>
      )}
    </>
  )
}

/** The tab “Changes” of an entry: what changed between two of its revisions, and the way back to an older one. */
export const ChangesView = () => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { config, getEntityConfig } = useConfig()
  const { id, collectionSlug } = useDocumentInfo()
  const { title } = useDocumentTitle()
  if (!collectionSlug || id === undefined) return null
  const adminRoute = config.routes.admin
  const { labels } = getEntityConfig({ collectionSlug })
  const nav = [
    {
      label: getTranslation(labels.plural, i18n),
      url: formatAdminURL({ adminRoute, path: `/collections/${collectionSlug}` }),
    },
    { label: title },
  ]
  return (
    <Gutter className="gl-changes">
      <SetStepNav nav={nav} />
      <h2>{text('changesTitle')}</h2>
      <EntryChanges collection={collectionSlug} id={String(id)} />
    </Gutter>
  )
}
