'use client'
import { useConfig, useListDrawerContext, useListQuery, useTranslation } from '@payloadcms/ui'
import { formatAdminURL, mergeListSearchAndWhere } from 'payload/shared'
import { useId } from 'react'
import { AUDIT_ACTORS } from '../../config/vocabulary'
import { useTexts } from '../useTexts'
import { dayOf, fillSlot, readSlot, type Slot, startOfDay } from './query'

const ACTION: Slot = { field: 'action', operator: 'equals' }
const ACTOR: Slot = { field: 'actor', operator: 'equals' }
const SINCE: Slot = { field: 'at', operator: 'greater_than_equal' }
const BEFORE: Slot = { field: 'at', operator: 'less_than' }

interface Option {
  value: string
  label: string
}

interface ChoiceProps {
  label: string
  any: string
  value: string
  options: readonly Option[]
  onChoose: (value: string) => void
}

const Choice = ({ label, any, value, options, onChoose }: ChoiceProps) => {
  const id = useId()
  return (
    <div className="gl-audit__field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

const Day = ({ label, value, onChoose }: Pick<ChoiceProps, 'label' | 'value' | 'onChoose'>) => {
  const id = useId()
  return (
    <div className="gl-audit__field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChoose(event.target.value)} />
    </div>
  )
}

/** Narrows the audit log by what happened, who did it and when, and exports what is left. Other filters of the list stay. */
export const AuditFilters = ({ actions }: { actions: readonly Option[] }) => {
  const text = useTexts()
  const { i18n } = useTranslation()
  const { config, getEntityConfig } = useConfig()
  const { query, data, refineListData } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  const { where, search } = query

  const fill = (slot: Slot) => (value: string) => {
    void refineListData({ where: fillSlot(where, slot, value), page: 1 })
  }
  const selected = () => {
    const collectionConfig = getEntityConfig({ collectionSlug: 'audit-log' })
    return mergeListSearchAndWhere({
      collectionConfig: collectionConfig as never,
      search: search ?? '',
      where: where ?? {},
    })
  }
  const exportUrl = (format: 'csv' | 'json') => {
    const filter = selected()
    const path = `/audit-log/export?format=${format}` as const
    const address = formatAdminURL({ apiRoute: config.routes.api, path })
    return Object.keys(filter).length === 0
      ? address
      : `${address}&where=${encodeURIComponent(JSON.stringify(filter))}`
  }
  const before = readSlot(where, BEFORE)
  const isNarrowed = Boolean(where && Object.keys(where).length > 0) || Boolean(search)

  return (
    <section className="gl-audit" aria-label={text('auditTools')} lang={i18n.language}>
      <div className="gl-audit__fields">
        <Choice
          label={text('auditWhat')}
          any={text('auditAny')}
          value={readSlot(where, ACTION)}
          options={actions}
          onChoose={fill(ACTION)}
        />
        <Choice
          label={text('auditWho')}
          any={text('auditAnybody')}
          value={readSlot(where, ACTOR)}
          options={AUDIT_ACTORS.map((value) => ({ value, label: text(`auditActor_${value}`) }))}
          onChoose={fill(ACTOR)}
        />
        <Day
          label={text('auditSince')}
          value={dayOf(readSlot(where, SINCE))}
          onChoose={(day) => fill(SINCE)(startOfDay(day))}
        />
        <Day
          label={text('auditUntil')}
          value={dayOf(before, -1)}
          onChoose={(day) => fill(BEFORE)(startOfDay(day, 1))}
        />
      </div>
      {!isInDrawer && (
        <p className="gl-audit__export">
          <span>{text('auditExport')}</span>
          <a href={exportUrl('csv')} download data-export="csv">
            CSV
          </a>
          <a href={exportUrl('json')} download data-export="json">
            JSON
          </a>
        </p>
      )}
      {data?.totalDocs === 0 && (
        <p className="gl-audit__empty" role="status">
          {text(isNarrowed ? 'auditNoMatch' : 'auditEmpty')}{' '}
          {isNarrowed && (
            <button
              type="button"
              onClick={() => void refineListData({ where: undefined, search: '', page: 1 })}
            >
              {text('auditClear')}
            </button>
          )}
        </p>
      )}
    </section>
  )
}
