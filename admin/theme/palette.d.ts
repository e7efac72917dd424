import '@mui/material/styles';

// Tones of the design that Material's palette has no name for.
declare module '@mui/material/styles' {
  interface Palette {
    unknown: Palette['primary'];
  }
  interface PaletteOptions {
    unknown?: PaletteOptions['primary'];
  }
  interface TypeBackground {
    quiet: string;
  }
  interface TypeText {
    caption: string;
  }
}
