// A Chromium for the journeys: the one inside a package (without the parts that show windows: a third less work),
// else one that is installed, else the system's package manager where it may, else a clear failure.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Quiet without internet. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

let shared: Promise<Browser> | undefined;

/** One for all journeys of a process, which ends with it; each person has a context of their own in it. */
export function sharedBrowser(): Promise<Browser> {
  shared ??= launchBrowser();
  return shared;
}

async function launchBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const find of [given, packaged, installed, fromSystem]) {
    try {
      const executablePath = await find();
      if (executablePath)
        return await chromium.launch({ executablePath, args: FLAGS, headless: true });
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(
    `Для проверок в браузере нужен Chromium. Установите его (Debian: apt-get install chromium) или укажите путь в CHROMIUM_PATH. ${failures.join('; ')}`,
  );
}

/** Unpacks, before journeys begin beside one another, what each of them would unpack. */
export async function unpackBrowser(): Promise<void> {
  await packaged().catch(() => undefined);
}

async function given(): Promise<string | undefined> {
  return process.env.CHROMIUM_PATH;
}

async function installed(): Promise<string | undefined> {
  const own = chromium.executablePath();
  return [own, ...INSTALLED].find((path) => path && existsSync(path));
}

async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}

async function fromSystem(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  return installed();
}
