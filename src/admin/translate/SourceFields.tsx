'use client'
import { useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { LOCALE_LABELS } from '../../config/vocabulary'
import type { SourceText, SourceTexts } from '../../workflow/translations/read-sources'
import type { OpenForm } from '../comments/useForm'
import { keyOfPath } from './key-of-path'
import { Source } from './Source'

interface SourceFieldsProps {
  form: OpenForm
  sources: SourceTexts
  place: (path: string) => string
}

interface Spot {
  host: HTMLElement
  path: string
  text: SourceText
}

const HOST = 'gl-source'

/** A place in the box of a field. It is a node of ours that React's own never look at. */
function hostIn(box: HTMLElement): HTMLElement {
  const own = [...box.children].find((child) => child.classList.contains(HOST))
  if (own instanceof HTMLElement) return own
  const host = document.createElement('div')
  host.className = HOST
  box.append(host)
  return host
}

/** Takes the places away again, and the second column with them. */
function clear(root: HTMLElement): void {
  for (const host of root.querySelectorAll(`.${HOST}`)) host.remove()
  for (const box of root.querySelectorAll('[data-gl-sourced]')) box.removeAttribute('data-gl-sourced')
}

/** The source beside each field that has one, wherever its row stands now. */
export const SourceFields = ({ form, sources, place }: SourceFieldsProps) => {
  const { getDataByPath } = useForm()
  const [spots, setSpots] = useState<Spot[]>([])

  useEffect(() => {
    const byKey = new Map(sources.texts.map((text) => [text.key, text]))
    const found = form.fields.flatMap(({ path, box }): Spot[] => {
      const text = byKey.get(keyOfPath(path, (row) => getDataByPath<{ id?: unknown }>(row)?.id))
      if (!text || text.standing === 'nothing') return []
      box.dataset.glSourced = text.standing
      return [{ host: hostIn(box), path, text }]
    })
    setSpots(found)
  }, [form, sources, getDataByPath])

  useEffect(() => () => clear(form.root), [form.root])

  const { source } = sources
  return spots.map(({ host, path, text }) =>
    createPortal(
      <Source text={text} language={LOCALE_LABELS[source].label} lang={source} name={place(path)} />,
      host,
      path,
    ),
  )
}
