import { marked, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';

/**
 * Shows Markdown as React elements. No HTML is ever parsed: a scrap of markup in a text is shown as the characters it is,
 * and links lead to http(s) addresses alone.
 */
export function Markdown({ text }: { readonly text: string }): ReactNode {
  return <>{marked.lexer(text).map(block)}</>;
}

function block(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'paragraph':
      return <p key={key}>{children(token)}</p>;
    case 'heading':
      return <h3 key={key}>{children(token)}</h3>;
    case 'code':
      return (
        <pre key={key} tabIndex={0}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote key={key}>{(token as Tokens.Blockquote).tokens.map(block)}</blockquote>;
    case 'list': {
      const list = token as Tokens.List;
      const items = list.items.map((item, i) => <li key={i}>{item.tokens.map(block)}</li>);
      return list.ordered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
    }
    case 'table': {
      const table = token as Tokens.Table;
      return (
        <table key={key}>
          <thead>
            <tr>
              {table.header.map((cell, i) => (
                <th key={i}>{cell.tokens.map(inline)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) => (
                  <td key={j}>{cell.tokens.map(inline)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
    case 'hr':
      return <hr key={key} className="rule" />;
    default:
      return inline(token, key);
  }
}

function inline(token: Token, key: number): ReactNode {
  switch (token.type) {
    case 'text':
    case 'escape':
      return (
        <Fragment key={key}>
          {'tokens' in token && token.tokens !== undefined ? token.tokens.map(inline) : (token as Tokens.Text).text}
        </Fragment>
      );
    case 'strong':
      return <strong key={key}>{children(token)}</strong>;
    case 'em':
      return <em key={key}>{children(token)}</em>;
    case 'codespan':
      return <code key={key}>{(token as Tokens.Codespan).text}</code>;
    case 'del':
      return <del key={key}>{children(token)}</del>;
    case 'br':
      return <br key={key} />;
    case 'link': {
      const { href } = token as Tokens.Link;
      if (!/^https?:\/\//i.test(href)) return <Fragment key={key}>{children(token)}</Fragment>;
      return (
        <a key={key} href={href} target="_blank" rel="noreferrer noopener">
          {children(token)}
        </a>
      );
    }
    default:
      return <Fragment key={key}>{token.raw}</Fragment>;
  }
}

function children(token: Token): ReactNode {
  return 'tokens' in token && token.tokens !== undefined ? token.tokens.map(inline) : token.raw;
}
