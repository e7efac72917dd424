import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import { Button, type ButtonProps } from '@mui/material';
import { useRef } from 'react';

export interface TextFile {
  name: string;
  text: string;
}

interface FileButtonProps extends Pick<ButtonProps, 'variant' | 'disabled' | 'children'> {
  /** What the file is, for whoever does not see the button. */
  label: string;
  accept: string;
  onFile(file: TextFile): void;
}

/** Chooses a text file from this device; the same one may be chosen again. */
export function FileButton({ label, accept, onFile, children, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} startIcon={<UploadIcon />} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        onChange={async ({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) onFile({ name: chosen.name, text: await chosen.text() });
          target.value = '';
        }}
      />
    </>
  );
}
