import type { Locale } from '../../config/vocabulary'
import type { Visit } from '../visit'

interface EditMarkProps {
  visit: Visit
  /** The entry that is shown, and the language that it is shown in. */
  of: { collection: string; id: string; language: Locale }
  /** Dotted path of the field. */
  field: string
}

/** Beside a part of a page, for whoever is signed in to the newsroom: leads to the field that says it. */
export const EditMark = ({ visit, of: { collection, id, language }, field }: EditMarkProps) =>
  visit.isEditor ? (
    <a
      className="edit-part"
      lang={visit.locale}
      href={`/admin/collections/${collection}/${id}?locale=${language}#field=${encodeURIComponent(field)}`}
    >
      {visit.words.texts.editPart}
    </a>
  ) : null
