import { permissions } from '../../../access/permissions'
import { ownView } from '../own-view'
import { Transfer } from './Transfer'
import '../import/import.css'
import './transfer.css'

/** A collection as a file, and back: `/admin/transfer`. */
export const TransferView = ownView({
  path: '/transfer',
  title: 'transfer_title',
  mayOpen: permissions.readDrafts,
  className: 'gl-import gl-transfer',
  children: <Transfer />,
})
