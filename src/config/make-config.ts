import path from 'node:path'
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { fr } from '@payloadcms/translations/languages/fr'
import { ru } from '@payloadcms/translations/languages/ru'
import { zh } from '@payloadcms/translations/languages/zh'
import type { Config } from 'payload'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { auditLog } from '../../collections/audit-log'
import { comments } from '../../collections/comments'
import { documents } from '../../collections/documents'
import { frontEnds } from '../../collections/front-ends'
import { guestLinks } from '../../collections/guest-links'
import { translateCollection } from '../../collections/labels/translate'
import { linkChecks } from '../../collections/link-checks'
import { mails } from '../../collections/mails'
import { organisations } from '../../collections/organisations'
import { photoCredits } from '../../collections/photo-credits'
import { photos } from '../../collections/photos'
import { practices } from '../../collections/practices'
import { presence } from '../../collections/presence'
import { previewLinks } from '../../collections/preview-links'
import { profiles } from '../../collections/profiles'
import { publications } from '../../collections/publications'
import { releases } from '../../collections/releases'
import { reviews } from '../../collections/reviews'
import { safetyWaivers } from '../../collections/safety-waivers'
import { schedules } from '../../collections/schedules'
import { secondFactors } from '../../collections/second-factors'
import { sections } from '../../collections/sections'
import { seen } from '../../collections/seen'
import { targets } from '../../collections/targets'
import { deliveries } from '../../collections/targets/deliveries'
import { users } from '../../collections/users'
import { uses } from '../../collections/uses'
import { accountViews } from '../admin/account/views'
import { calendarViews } from '../admin/calendar/views'
import { importViews } from '../admin/import/views'
import { transferViews } from '../admin/transfer/views'
import { adminTranslations } from '../admin/translations'
import { importEndpoint } from '../import/endpoint'
import { makeVault } from '../private-values/vault'
import { databaseAdapter } from './database'
import type { Env } from './env'
import { fileStore, uploadsPlugin } from './files'
import { ROOT } from './root'
import { DEFAULT_LOCALE, LOCALE_LABELS, LOCALES } from './vocabulary'

interface ConfigOptions {
  /** Make the tables at once instead of by migrations. For tests alone. */
  push?: boolean
  email?: Config['email']
}

/** Payload's configuration for one validated environment. */
export function makePayloadConfig(env: Env, { push, email }: ConfigOptions = {}) {
  const uploadsDir = path.join(env.dataDir, 'uploads')
  return buildConfig({
    secret: env.payloadSecret,
    serverURL: env.publicUrl,
    db: databaseAdapter({ databaseUrl: env.databaseUrl, root: ROOT, push }),
    email,
    // A person at a terminal reads Payload's own lines; anything else gets one JSON object a line.
    logger: process.stdout.isTTY ? undefined : { options: { level: env.logLevel } },
    // What a client did wrong is its answer's business, not an error of ours.
    loggingLevels: {
      APIError: 'info',
      AuthenticationError: 'info',
      Forbidden: 'info',
      Locked: 'info',
      NotFound: 'info',
      ValidationError: 'info',
    },
    sharp,
    telemetry: false,
    collections: [
      sections,
      practices,
      organisations,
      profiles,
      photoCredits,
      photos({ uploadsDir }),
      documents({ uploadsDir }),
      reviews,
      schedules,
      safetyWaivers,
      linkChecks,
      releases,
      comments,
      guestLinks,
      previewLinks,
      auditLog,
      publications,
      presence,
      uses,
      users(env),
      secondFactors,
      frontEnds,
      targets,
      deliveries,
      seen,
      mails,
    ].map(translateCollection),
    localization: {
      locales: LOCALES.map((code) => ({ code, ...LOCALE_LABELS[code] })),
      defaultLocale: DEFAULT_LOCALE,
      fallback: true,
    },
    upload: {
      limits: { fileSize: Math.max(env.maxPhotoBytes, env.maxDocumentBytes) },
      abortOnLimit: true,
      safeFileNames: true,
    },
    plugins: [uploadsPlugin(env)],
    custom: {
      files: fileStore(env),
      siteName: env.siteName,
      privateTargets: env.privateTargets,
      privateLinks: env.privateLinks,
      vault: makeVault(env.privateKeys),
      signIn: { secondFactor: env.secondFactor, sso: env.oidc?.label ?? null },
      uploadLimits: {
        photo: { maxBytes: env.maxPhotoBytes, maxPixels: env.maxPhotoPixels },
        document: { maxBytes: env.maxDocumentBytes },
      },
    },
    endpoints: [importEndpoint],
    graphQL: { disablePlaygroundInProduction: true, maxComplexity: 500 },
    csrf: [env.publicUrl],
    i18n: { supportedLanguages: { en, fr, es, ar, zh, ru }, translations: adminTranslations },
    typescript: { outputFile: path.join(ROOT, 'src/payload-types.ts') },
    admin: {
      user: 'users',
      avatar: 'default',
      importMap: {
        baseDir: ROOT,
        importMapFile: path.join(ROOT, 'src/app/(payload)/admin/importMap.js'),
      },
      meta: { titleSuffix: ' · Greenlight' },
      components: {
        views: { ...accountViews, ...calendarViews, ...importViews, ...transferViews },
        afterNavLinks: [
          '/src/admin/calendar/CalendarLink#CalendarLink',
          '/src/admin/import/ImportLink#ImportLink',
          '/src/admin/transfer/TransferLink#TransferLink',
        ],
        beforeDashboard: [
          '/src/admin/mail/MailTrouble#MailTrouble',
          '/src/admin/guide/GuidedStart#GuidedStart',
          '/src/admin/dashboard/Dashboard#Dashboard',
        ],
        graphics: { Logo: '/src/admin/brand/Logo#Logo', Icon: '/src/admin/brand/Icon#Icon' },
      },
    },
  })
}
