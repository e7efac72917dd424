// How Material's parts look in the house: flat, dense, labels above their fields.
import type { ThemeOptions } from '@mui/material/styles';

const focusRing = { outline: '2px solid var(--accent)', outlineOffset: 2 };

export const components: ThemeOptions['components'] = {
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: { minHeight: 34, padding: '6px 12px', minWidth: 0, whiteSpace: 'nowrap' },
      sizeSmall: { minHeight: 28, padding: '4px 10px', fontSize: 13, lineHeight: '18px' },
      outlined: {
        borderColor: 'var(--line-2)',
        background: 'var(--sheet)',
        color: 'var(--ink)',
        '&:hover': { borderColor: 'var(--line-3)', background: 'var(--sheet-2)' },
      },
      contained: { fontWeight: 600 },
      text: { paddingLeft: 8, paddingRight: 8 },
      textInherit: { color: 'var(--accent)' },
      startIcon: { marginLeft: 0, marginRight: 6, '& > *:nth-of-type(1)': { fontSize: 18 } },
      endIcon: { marginRight: 0, '& > *:nth-of-type(1)': { fontSize: 18 } },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        borderRadius: 6,
        padding: 7,
        color: 'var(--ink-2)',
        '&:hover': { background: 'var(--frame-hover)' },
        '& svg': { fontSize: 20 },
      },
      sizeSmall: { padding: 5, '& svg': { fontSize: 18 } },
    },
  },
  MuiSvgIcon: { styleOverrides: { root: { fontSize: 18 } } },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiMenu: {
    styleOverrides: {
      paper: { border: '1px solid var(--line)', boxShadow: 'var(--shadow-pop)', marginTop: 4 },
    },
  },
  MuiPopover: {
    styleOverrides: { paper: { border: '1px solid var(--line)', boxShadow: 'var(--shadow-pop)' } },
  },
  MuiMenuItem: {
    styleOverrides: { root: { minHeight: 34, fontSize: 14, paddingTop: 4, paddingBottom: 4 } },
  },
  MuiDialog: {
    styleOverrides: {
      paper: { borderRadius: 12, boxShadow: 'var(--shadow-pop)', border: '1px solid var(--line)' },
    },
  },
  MuiDialogTitle: {
    styleOverrides: {
      root: { fontSize: 18, lineHeight: '24px', fontWeight: 600, padding: '20px 24px 8px' },
    },
  },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '16px 24px 20px', gap: 4 } } },
  MuiTextField: {
    defaultProps: { variant: 'outlined', size: 'small', margin: 'none', fullWidth: true },
  },
  MuiFormControl: {
    defaultProps: { variant: 'outlined', size: 'small', margin: 'none', fullWidth: true },
    // Some inputs ask for a margin of their own; distances belong to the form.
    styleOverrides: { root: { marginTop: 0, marginBottom: 0 } },
  },
  MuiInputLabel: {
    defaultProps: { shrink: true },
    styleOverrides: {
      root: {
        position: 'static',
        transform: 'none',
        maxWidth: 'none',
        whiteSpace: 'normal',
        overflow: 'visible',
        marginBottom: 4,
        fontSize: 13,
        lineHeight: '18px',
        fontWeight: 500,
        color: 'var(--ink-2)',
        '&.Mui-focused': { color: 'var(--ink)' },
      },
      asterisk: { color: 'var(--bad)' },
    },
  },
  MuiFormLabel: { styleOverrides: { asterisk: { color: 'var(--bad)' } } },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: {
        background: 'var(--sheet)',
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--ink-2)' },
        '&.Mui-disabled': { background: 'var(--sheet-3)' },
      },
      input: { height: 'auto', padding: '7px 10px', lineHeight: '20px', minHeight: 20 },
      multiline: { padding: 0 },
      adornedStart: { paddingLeft: 10 },
      inputAdornedStart: { paddingLeft: 0 },
      notchedOutline: { top: 0, borderColor: 'var(--line-3)', '& legend': { display: 'none' } },
    },
  },
  MuiAutocomplete: {
    defaultProps: {
      clearText: 'Очистить',
      closeText: 'Свернуть список',
      openText: 'Раскрыть список',
      loadingText: 'Загружаем…',
      noOptionsText: 'Ничего не найдено',
    },
    styleOverrides: {
      // Chosen values keep off the two buttons at the right.
      inputRoot: { padding: '0 56px 0 4px !important' },
      input: { padding: '7px 6px !important' },
      option: { minHeight: '34px !important' },
      endAdornment: { top: '50%', transform: 'translateY(-50%)' },
      paper: { border: '1px solid var(--line)', boxShadow: 'var(--shadow-pop)' },
    },
  },
  MuiSelect: { styleOverrides: { icon: { color: 'var(--ink-3)' } } },
  MuiFormHelperText: {
    styleOverrides: {
      root: {
        marginLeft: 0,
        marginRight: 0,
        fontSize: 12.5,
        lineHeight: '17px',
        color: 'var(--ink-3)',
        '&:empty': { display: 'none' },
      },
    },
  },
  MuiFormControlLabel: { styleOverrides: { root: { marginLeft: -7 }, label: { fontSize: 14 } } },
  MuiCheckbox: { styleOverrides: { root: { padding: 7, color: 'var(--line-3)' } } },
  MuiRadio: { styleOverrides: { root: { padding: 7, color: 'var(--line-3)' } } },
  MuiTabs: {
    styleOverrides: {
      // The line under the tabs must not take their height: else they seem cut and get scroll buttons.
      root: { minHeight: 40, boxSizing: 'content-box' },
      indicator: { height: 2 },
      scrollButtons: { width: 28 },
    },
  },
  MuiTab: {
    styleOverrides: {
      root: {
        minHeight: 40,
        minWidth: 0,
        padding: '9px 8px',
        marginRight: 8,
        color: 'var(--ink-2)',
        '&.Mui-selected': { fontWeight: 600 },
      },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { borderColor: 'var(--line)', padding: '7px 10px', fontSize: 14, lineHeight: '20px' },
      head: { fontSize: 12, lineHeight: '16px', fontWeight: 500, color: 'var(--ink-3)' },
    },
  },
  MuiChip: { styleOverrides: { root: { height: 28, fontSize: 13, fontWeight: 500 } } },
  MuiAlert: {
    styleOverrides: {
      root: {
        borderRadius: 8,
        padding: '6px 12px',
        fontSize: 13,
        lineHeight: '18px',
        border: '1px solid transparent',
      },
      message: { padding: '4px 0' },
      icon: { padding: '4px 0', fontSize: 18 },
      standardError: {
        background: 'var(--bad-tint)',
        color: 'var(--bad)',
        borderColor: 'var(--bad-line)',
      },
      standardWarning: {
        background: 'var(--warn-tint)',
        color: 'var(--warn)',
        borderColor: 'var(--warn-line)',
      },
      standardSuccess: {
        background: 'var(--ok-tint)',
        color: 'var(--ok)',
        borderColor: 'var(--ok-line)',
      },
      standardInfo: {
        background: 'var(--sheet-2)',
        color: 'var(--ink-2)',
        borderColor: 'var(--line)',
      },
    },
  },
  MuiTooltip: {
    styleOverrides: {
      tooltip: {
        fontSize: 12.5,
        lineHeight: '17px',
        background: 'var(--ink)',
        color: 'var(--sheet)',
        padding: '6px 10px',
      },
    },
  },
  MuiDrawer: {
    styleOverrides: { paper: { background: 'var(--sheet-2)', borderColor: 'var(--line)' } },
  },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiSnackbarContent: {
    styleOverrides: { root: { background: 'var(--ink)', color: 'var(--sheet)' } },
  },
};
