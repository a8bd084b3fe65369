'use client'
import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useId } from 'react'
import type { Said, SaidName, FileSays as Says } from '../../../media/metadata/vocabulary'
import { useTexts } from '../useTexts'
import { SAID_NAMES, shown, standingOf, takenOver } from './said'
import { useCreditLine } from './useCreditLine'
import './photos.css'

const Row = ({ name, said }: { name: SaidName; said: Said }) => {
  const text = useTexts()
  const { value, setValue } = useField<unknown>({ path: name })
  const creditLine = useCreditLine(name === 'credit' ? value : null)
  const form = name === 'credit' ? creditLine : value
  const standing = standingOf(name, said.value, form)
  const taken = takenOver(name, said.value)
  const label = text(`photoFile_${name}`)
  return (
    <tr data-said={name} data-standing={standing}>
      <th scope="row">
        {label}
        <small dir="ltr">{said.source}</small>
      </th>
      <td>
        <span dir="auto">{shown(name, said.value)}</span>
      </td>
      <td>
        {typeof form === 'string' && form !== '' && <span dir="auto">{shown(name, form)}</span>}
        {standing !== 'alone' && <em>{text(`photoFile_${standing}`)}</em>}
        {taken !== null && (standing === 'differs' || standing === 'empty') && (
          <button
            type="button"
            className="gl-said__take"
            aria-label={`${text('photoFile_take')}: ${label}`}
            onClick={() => setValue(taken)}
          >
            {text('photoFile_take')}
          </button>
        )}
      </td>
    </tr>
  )
}

/** What the file says of itself beside what the form says. Nothing is overwritten unless somebody asks for it. */
export const FileSays = () => {
  const text = useTexts()
  const id = useId()
  const { id: saved } = useDocumentInfo()
  const { value } = useField<Says | null>({ path: 'fileSays' })
  const names = SAID_NAMES.filter((name) => value?.[name])
  return (
    <section className="gl-said" aria-labelledby={id}>
      <h3 id={id}>{text('photoFile_title')}</h3>
      {!saved && <p>{text('photoFile_later')}</p>}
      {saved && names.length === 0 && <p>{text('photoFile_nothing')}</p>}
      {names.length > 0 && (
        <>
          <p>{text('photoFile_help')}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{text('photoFile_property')}</th>
                <th scope="col">{text('photoFile_inFile')}</th>
                <th scope="col">{text('photoFile_inForm')}</th>
              </tr>
            </thead>
            <tbody>
              {names.map((name) => {
                const said = value?.[name]
                return said && <Row key={name} name={name} said={said} />
              })}
            </tbody>
          </table>
        </>
      )}
      {value?.located && <p className="gl-said__note">{text('photoFile_located')}</p>}
    </section>
  )
}
