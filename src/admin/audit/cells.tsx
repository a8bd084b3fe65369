import type { DefaultServerCellComponentProps } from 'payload'
import type { AuditLog } from '../../payload-types'
import { About, Who } from './About'
import { auditWord } from './words'
import './audit.css'

type Props = Pick<DefaultServerCellComponentProps, 'payload' | 'i18n' | 'rowData'>

const rowOf = ({ rowData }: Props) => rowData as Partial<AuditLog>

/** What happened, in words. */
export const ActionCell = (props: Props) => (
  <strong className="gl-audit__word">{auditWord(props.i18n, String(rowOf(props).action ?? ''))}</strong>
)

/** What it is about. */
export const AboutCell = (props: Props) => (
  <About payload={props.payload} i18n={props.i18n} row={rowOf(props)} />
)

/** Who did it. */
export const WhoCell = (props: Props) => <Who payload={props.payload} i18n={props.i18n} row={rowOf(props)} />
