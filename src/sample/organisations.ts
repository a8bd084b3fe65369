import type { OrganisationKind } from '../config/vocabulary'

export interface SampleOrganisation {
  name: string
  kind: OrganisationKind
  country: string
  website: string
  about: string
}

export const ORGANISATIONS: SampleOrganisation[] = [
  {
    name: 'Millicom',
    kind: 'company',
    country: 'LU',
    website: 'https://www.millicom.com',
    about: 'A mobile and broadband operator with customers in Latin America.',
  },
  {
    name: 'Microsoft',
    kind: 'company',
    country: 'US',
    website: 'https://www.microsoft.com',
    about: 'A maker of software, devices and cloud services.',
  },
  {
    name: 'Safaricom',
    kind: 'company',
    country: 'KE',
    website: 'https://www.safaricom.co.ke',
    about: 'A mobile operator and payment provider in Kenya.',
  },
  {
    name: 'Disney',
    kind: 'company',
    country: 'US',
    website: 'https://thewaltdisneycompany.com',
    about: 'A media and entertainment company with a large young audience.',
  },
  {
    name: 'Thorn',
    kind: 'civil-society',
    country: 'US',
    website: 'https://www.thorn.org',
    about: 'A non-profit that builds technology to defend children from sexual abuse.',
  },
  {
    name: 'LEGO',
    kind: 'company',
    country: 'DK',
    website: 'https://www.lego.com',
    about: 'A toy maker whose play has long gone beyond bricks, to games and online communities.',
  },
  {
    name: 'UNICEF',
    kind: 'un-agency',
    country: 'US',
    website: 'https://www.unicef.org',
    about: 'The United Nations agency for children.',
  },
]

/** Credit lines of the section, in the order of its entries. */
export const CREDIT_LINES = [
  '© UNICEF/AFGA2009-00426/Noorani',
  '© UNICEF/BANA2014-00365/Mawa',
  '© UNICEF/NYHQ2013-0433/Pirozzi',
  '© UNICEF/UGDA2011-00100/Tylle',
  '© UNICEF/UNI118959/Tylle',
  '© UNICEF/UNI156473/Noorani',
  '© UNICEF/UNI48335/Pirozzi',
] as const
