import { defineWords } from '../../../ui/words/define-words.ts';

export const signInWords = defineWords({
  en: {
    title: 'Sign in',
    companyRefused: 'Your company account could not be used here. Ask an admin to add you, then try again.',
    email: 'E-mail',
    password: 'Password',
    signInWith: (company: string) => `Sign in with ${company}`,
    companyAccount: 'company account',
  },
  de: {
    title: 'Anmelden',
    companyRefused: 'Ihr Firmenkonto ist hier nicht bekannt. Ein Admin kann Sie hinzufügen; danach klappt es.',
    email: 'E-Mail',
    password: 'Passwort',
    signInWith: (company: string) => `Anmelden mit ${company}`,
    companyAccount: 'Firmenkonto',
  },
  es: {
    title: 'Iniciar sesión',
    companyRefused:
      'Su cuenta de empresa no se conoce aquí. Pida a un administrador que le añada e inténtelo de nuevo.',
    email: 'Correo electrónico',
    password: 'Contraseña',
    signInWith: (company: string) => `Iniciar sesión con ${company}`,
    companyAccount: 'la cuenta de empresa',
  },
});
