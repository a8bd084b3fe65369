import type { FieldHook, Payload, TextareaField, TextField } from 'payload'
import { ValidationError } from 'payload'
import { permissions } from '../../access/permissions'
import type { Actor } from '../../access/roles'
import { faultOf, type PrivateKind } from '../../src/private-values/private-field'
import { isMask, isSealed, maskOf, type Vault } from '../../src/private-values/vault'

interface PrivateTextOptions {
  name: string
  label: string
  description?: string
  /** What is written: one line, several lines, a day or a year. */
  kind?: PrivateKind
  /** Who may write it; they need not be able to read it. Left out: those who draft, and safeguarding. */
  mayWrite?: (actor: Actor | null | undefined) => boolean
  /** Hides the field where it does not apply; what it holds stays. */
  condition?: NonNullable<TextField['admin']>['condition']
}

/** The vault of the portal, from the configuration that it was started with. */
export const vaultOf = (payload: Payload): Vault => payload.config.custom.vault as Vault

/** Where a private value stands, whatever row it is in: rows move, and what is sealed for one field opens in no other. */
export const purposeOf = (collection: string, path: readonly (string | number)[]): string =>
  [collection, ...path.filter((part) => !/^(_index-.*|\d+)$/.test(String(part)))].join('.')

/** Nobody reads what is sealed through Payload, the portal's own code neither: a mask stands for it, everywhere. */
const mask: FieldHook = ({ value }) => (isSealed(value) ? maskOf(value) : null)

const seal: FieldHook = ({ value, siblingDocWithLocales, field, collection, path, req }) => {
  const name = 'name' in field && typeof field.name === 'string' ? field.name : ''
  const stored: unknown = siblingDocWithLocales?.[name]
  const kept = isSealed(stored) ? stored : null
  if (value === undefined || value === null || value === '') return null
  if (kept && (value === kept || value === maskOf(kept))) return kept
  const refuse = (message: string): never => {
    throw new ValidationError({ collection: collection?.slug, errors: [{ message, path: path.join('.') }] })
  }
  const text = String(value).trim()
  if (text === '') return null
  if (isMask(text) || isSealed(text))
    return refuse('This is not the value that is kept here now. Leave the field out, or write it anew.')
  const fault = faultOf((field.custom?.privateKind as PrivateKind | undefined) ?? 'text', text)
  if (fault) return refuse(fault)
  const purpose = purposeOf(collection?.slug ?? '', path)
  const vault = vaultOf(req.payload)
  // Written again as it was, it stays as it is: nothing changed.
  if (kept && opens(vault, kept, purpose) === text) return kept
  return vault.seal(text, purpose)
}

function opens(vault: Vault, sealed: string, purpose: string): string | null {
  try {
    return vault.open(sealed, purpose)
  } catch {
    return null
  }
}

/** As the form has it: what is typed, or what stands for what is kept. */
const validate =
  (kind: PrivateKind) =>
  (value: unknown): true | string => {
    if (typeof value !== 'string' || value === '' || isMask(value) || isSealed(value)) return true
    return faultOf(kind, String(value).trim()) ?? true
  }

/**
 * A field whose value is encrypted in the database, in every version too, and read by nobody through Payload: reads answer a mask, by
 * which revisions differ. Safeguarding reads it by `POST /api/{collection}/{id}/private` ({@link privateEndpoints}), which is written
 * down; code of the portal by `readPrivate`. It has one value for all languages. A copy of an entry begins without it.
 */
export function privateText(options: PrivateTextOptions): TextField | TextareaField {
  const { name, label, description, kind = 'text', condition } = options
  const mayWrite = options.mayWrite ?? ((actor) => permissions.draft(actor) || permissions.safeguard(actor))
  const write = ({ req }: { req: { user: Actor | null } }) => mayWrite(req.user)
  return {
    name,
    label,
    type: kind === 'textarea' ? 'textarea' : 'text',
    custom: { privateKind: kind },
    access: { create: write, update: write, read: ({ req }) => permissions.readDrafts(req.user) },
    hooks: { afterRead: [mask], beforeChange: [seal], beforeDuplicate: [() => null] },
    validate: validate(kind),
    admin: {
      description,
      condition,
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
      components: {
        Field: { path: '/src/admin/private/PrivateField#PrivateField', clientProps: { kind } },
      },
    },
  } as TextField | TextareaField
}
