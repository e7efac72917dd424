// The design's tokens as a Material theme: both colour schemes in one build, by CSS variables.
import type { ThemeOptions } from '@mui/material/styles';
import { components } from './components.ts';

const light = {
  primary: { main: '#1A4B9C', dark: '#143C80', light: '#E6EEFA', contrastText: '#FFFFFF' },
  success: { main: '#24824F', dark: '#17693F', light: '#E4F3EA', contrastText: '#FFFFFF' },
  warning: { main: '#B97A0B', dark: '#7A4A00', light: '#FCF0D8', contrastText: '#152033' },
  error: { main: '#A4221B', dark: '#A4221B', light: '#FCE9E7', contrastText: '#FFFFFF' },
  unknown: { main: '#8A97A8', dark: '#44536A', light: '#FFFFFF', contrastText: '#152033' },
  info: { main: '#1A4B9C', dark: '#143C80', light: '#E6EEFA', contrastText: '#FFFFFF' },
  text: { primary: '#152033', secondary: '#44536A', caption: '#5B6B80', disabled: '#5B6B80' },
  background: { default: '#EBF0F6', paper: '#FFFFFF', quiet: '#F6F8FB' },
  divider: '#DDE4EC',
};

const dark = {
  primary: { main: '#8FB6F7', dark: '#AECAFA', light: '#1C2C47', contrastText: '#0C1B33' },
  success: { main: '#4FB37A', dark: '#7FD1A0', light: '#15301F', contrastText: '#0C1B33' },
  warning: { main: '#D69C32', dark: '#EFC06A', light: '#33270F', contrastText: '#0C1B33' },
  error: { main: '#F79A91', dark: '#F79A91', light: '#3A1B1A', contrastText: '#2A0D0B' },
  unknown: { main: '#76859A', dark: '#B4C0CF', light: '#151C26', contrastText: '#0C1B33' },
  info: { main: '#8FB6F7', dark: '#AECAFA', light: '#1C2C47', contrastText: '#0C1B33' },
  text: { primary: '#E8EDF4', secondary: '#B4C0CF', caption: '#95A3B5', disabled: '#95A3B5' },
  background: { default: '#0E141C', paper: '#151C26', quiet: '#1A222E' },
  divider: '#2A3545',
};

const family = "'Golos Text', 'PT Root UI', 'Inter', 'DejaVu Sans', sans-serif";
const type = (fontWeight: number, size: number, line: number) => ({
  fontWeight,
  fontSize: `${size}px`,
  lineHeight: `${line}px`,
  letterSpacing: 'normal',
});

export const theme: ThemeOptions = {
  cssVariables: { colorSchemeSelector: '[data-theme="%s"]' },
  colorSchemes: { light: { palette: light }, dark: { palette: dark } },
  spacing: 8,
  shape: { borderRadius: 6 },
  breakpoints: { values: { xs: 0, sm: 600, md: 900, lg: 1200, xl: 1536 } },
  typography: {
    fontFamily: family,
    htmlFontSize: 16,
    h1: { ...type(600, 24, 32), letterSpacing: '-0.01em' },
    h2: type(600, 18, 24),
    h3: type(600, 15, 20),
    h4: type(600, 14, 20),
    h5: type(600, 18, 24),
    h6: type(600, 15, 20),
    subtitle1: type(600, 14, 20),
    subtitle2: type(500, 13, 18),
    body1: type(400, 14, 20),
    body2: type(400, 13, 18),
    caption: type(500, 12, 16),
    overline: { ...type(500, 12, 16), textTransform: 'none' },
    button: { ...type(500, 14, 20), textTransform: 'none' },
  },
  components,
};
