import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import { Button, type ButtonProps } from '@mui/material';
import { useRef } from 'react';

export interface TextFile {
  name: string;
  /** What is written in it; of a file that is no text, its bytes as base64. */
  text: string;
}

interface FileButtonProps extends Pick<ButtonProps, 'variant' | 'disabled' | 'children'> {
  /** What the file is, for whoever does not see the button. */
  label: string;
  accept: string;
  as?: 'text' | 'base64';
  onFile(file: TextFile): void;
}

/** Chooses a file from this device; the same one may be chosen again. */
export function FileButton({
  label,
  accept,
  as = 'text',
  onFile,
  children,
  ...button
}: FileButtonProps) {
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
          if (chosen) onFile({ name: chosen.name, text: await read(chosen, as) });
          target.value = '';
        }}
      />
    </>
  );
}

async function read(file: File, as: 'text' | 'base64'): Promise<string> {
  if (as === 'text') return file.text();
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // By pieces: a megabyte is more arguments than a function takes.
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
