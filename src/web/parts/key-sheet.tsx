import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

const keys: readonly (readonly [string, string])[] = [
  ['Ctrl K', 'Go to a page or question, or do something'],
  ['?', 'This sheet'],
  ['Ctrl Enter', 'Submit the answer'],
  ['1 to 5', 'How sure you are: 10, 30, 50, 70, 90 % (outside the answer)'],
  ['[ and ]', 'Question before and after, in a session'],
  ['A', 'Answer the follow-up'],
  ['M', 'Model answer beside yours'],
  ['N', 'Next question'],
  ['Esc', 'Close what is open'],
];

/** Every key in one place; each is also shown where it works. */
export function KeySheet({ close }: { readonly close: () => void }): ReactNode {
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="popup text">
          <Dialog.Title render={<h2 className="top">Keys</h2>} />
          <table>
            <tbody>
              {keys.map(([key, action]) => (
                <tr key={key}>
                  <td>
                    <kbd>{key}</kbd>
                  </td>
                  <td>{action}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="row">
            <Dialog.Close className="push">Close</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
