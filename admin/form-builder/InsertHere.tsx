import AddIcon from '@mui/icons-material/AddOutlined';

/** Under what is built: puts something behind what is selected, else at the end. */
export function InsertHere({
  words,
  onOpen,
}: {
  words: string;
  onOpen(button: HTMLElement): void;
}) {
  return (
    <button
      type="button"
      className="insert-here"
      onClick={(event) => {
        event.stopPropagation();
        onOpen(event.currentTarget);
      }}
    >
      <AddIcon aria-hidden="true" />
      {words}
      <kbd>Insert</kbd>
    </button>
  );
}
