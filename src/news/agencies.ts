/** News agencies by the names they sign with. A standard: the members' lists of the agencies' own associations, no more. */

export const AGENCIES: readonly string[] = [
  'Reuters', 'Thomson Reuters', 'Associated Press', 'The Associated Press', 'AP', 'AP Photo', 'Agence France-Presse', 'AFP', 'dpa', 'dpa-infocom', 'Deutsche Presse-Agentur',
  'Press Association', 'PA', 'PA Media', 'PA Wire', 'PA Images', 'UPI', 'United Press International', 'EFE', 'Agencia EFE', 'ANSA', 'LaPresse', 'Adnkronos', 'AGI', 'APA', 'Keystone', 'Keystone-SDA', 'SDA',
  'Belga', 'ANP', 'Ritzau', 'Ritzau Scanpix', 'Scanpix', 'NTB', 'TT', 'STT', 'Lehtikuva', 'PAP', 'ČTK', 'CTK', 'MTI', 'TASR', 'TASS', 'RIA Novosti', 'Interfax', 'Sputnik', 'Ukrinform', 'Anadolu', 'Anadolu Agency', 'Anadolu Ajansı',
  'AA', 'DHA', 'İHA', 'Xinhua', 'Kyodo', 'Kyodo News', 'Jiji', 'Jiji Press', 'Yonhap', 'Yonhap News', 'PTI', 'Press Trust of India', 'ANI', 'IANS', 'AAP', 'Canadian Press', 'The Canadian Press', 'CP', 'La Presse Canadienne',
  'Getty', 'Getty Images', 'EPA', 'EPA-EFE', 'picture alliance', 'imago', 'IMAGO', 'Europa Press', 'Lusa', 'Bloomberg', 'AFP via Getty Images', 'Shutterstock', 'Alamy', 'iStock', 'Unsplash', 'NurPhoto', 'ZUMA Press', 'ddp', 'KNA', 'epd', 'SID', 'MAGO', 'WAM', 'SPA', 'MENA', 'QNA', 'Petra', 'IRNA', 'Fars', 'Tasnim',
];

const KNOWN = new Set(AGENCIES.map((name) => name.toLowerCase()));

/** True for an agency's name as it signs, whatever its case. */
export function isAgency(name: string): boolean {
  return KNOWN.has(name.trim().toLowerCase());
}
