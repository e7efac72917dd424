/** The name of a choice box, for the box itself and for the list that it opens. */
export function ariaLabelled(label: string) {
  return {
    htmlInput: { 'aria-label': label },
    select: { MenuProps: { slotProps: { list: { 'aria-label': label } } } },
  };
}
