import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Loaded, useTitle } from '../parts/page.tsx';
import { appQuery } from '../state/queries.ts';
import { readTheme, setTheme, type Theme, themes } from '../state/theme.ts';
import { DataSettings } from '../parts/data-settings.tsx';
import { TargetSettings } from '../parts/target-settings.tsx';

const themeWords: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

/** The target, the first day's choices, the data, the look. */
export function Settings(): ReactNode {
  useTitle('Settings');
  const app = useQuery(appQuery);
  const [theme, choose] = useState(readTheme);
  const ready = app.data !== undefined;
  useEffect(() => {
    // The part a link points to exists only once the data is there.
    if (ready && window.location.hash !== '') document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [ready]);
  return (
    <Loaded query={app}>
      {(view) =>
        view.target === null ? null : (
          <>
            <div className="eyebrow">Settings</div>
            <h1>What you aim at, and where your work is kept.</h1>
            <TargetSettings target={view.target} tracks={view.tracks} />
            <DataSettings />
            <section id="look">
              <h2>Look</h2>
              <div className="sure" role="radiogroup" aria-label="Theme">
                {themes.map((value) => (
                  <label key={value}>
                    <input
                      type="radio"
                      name="theme"
                      checked={theme === value}
                      onChange={() => {
                        setTheme(value);
                        choose(value);
                      }}
                    />
                    {themeWords[value]}
                  </label>
                ))}
              </div>
            </section>
            <p className="soft small">Greenroom {view.version}, on this machine alone.</p>
          </>
        )
      }
    </Loaded>
  );
}
