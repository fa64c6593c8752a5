/** `ok`, or the code with which a call was refused; an error without one as text, so that the assertion shows it. */
export async function codeOf(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
    return 'ok';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  }
}
