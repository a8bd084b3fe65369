import { permissions } from '../../../access/permissions'
import { ownView } from '../own-view'
import { ImportPage } from './ImportPage'
import './import.css'

/** A page that exists already, as drafts: `/admin/import`. */
export const ImportView = ownView({
  path: '/import',
  title: 'import_title',
  mayOpen: permissions.draft,
  className: 'gl-import',
  children: <ImportPage />,
})
