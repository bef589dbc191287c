export const id = 3514;
export const ids = [3514];
export const modules = {

/***/ 56778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime)
/* harmony export */ });
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86016);
/* harmony import */ var _outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84193);


/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: (0,_outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .N)(runner.signal, timeoutMilliseconds, over) };
};


/***/ }),

/***/ 82375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ baseImages),
  h: () => (/* binding */ stageNames)
});

;// CONCATENATED MODULE: ./build/src/images/content/dockerfile-instructions.js
const readInstructions = (dockerfile) => {
    const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
    const joiner = joinerOf(lines);
    const goesOn = joiner === '`' ? /`[ \t]*$/ : /\\[ \t]*$/;
    const instructions = [];
    let begun = '';
    let heredocs = [];
    for (const line of lines) {
        const [heredoc] = heredocs;
        if (heredoc !== undefined) {
            heredocs = isEnd(line, heredoc) ? heredocs.slice(1) : heredocs;
            continue;
        }
        // A comment or an empty line does not end an instruction.
        if (/^\s*(?:#|$)/.test(line))
            continue;
        begun += line.replace(goesOn, '');
        if (goesOn.test(line))
            continue;
        instructions.push(begun.trim());
        heredocs = heredocsOf(begun);
        begun = '';
    }
    return { instructions: [...instructions, begun.trim()].filter(Boolean), joiner };
};
/** The escape directive counts only above everything else. */
const joinerOf = (lines) => {
    const directives = lines.map((line) => /^#\s*([A-Za-z]\w*)\s*=\s*(\S+)\s*$/.exec(line));
    const above = directives.slice(0, directives.indexOf(null));
    return above.some((one) => one?.[1]?.toLowerCase() === 'escape' && one[2] === '`') ? '`' : '\\';
};
const isEnd = (line, { name, tabs }) => (tabs ? line.replace(/^\t+/, '') : line) === name;
const heredocsOf = (instruction) => /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i.test(instruction)
    ? [...instruction.matchAll(/(?:^|\s)\d*<<(-?)(["']?)([^\s<"']+)\2(?=\s|$)/g)].map(([, tabs, , name = '']) => ({
        name,
        tabs: tabs === '-',
    }))
    : [];

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
;// CONCATENATED MODULE: ./build/src/images/content/wildcard.js

/** Both take a time that grows with the product of the lengths: what is longer is no version or name any more. */
const longestValue = 2_048;
const longestPattern = 64;
/** `*` is any text, `?` any character, the rest stands for itself. Throws a Failure for what is far too long. */
const check = (value, pattern) => {
    if (value.length <= longestValue && pattern.length <= longestPattern)
        return;
    throw new failure/* Failure */.H('invalid-input', `the Dockerfile takes a pattern of ${pattern.length} characters off a value of ${value.length}, where ${longestPattern} and ${longestValue} are the most. Give the value that is meant as a build argument`);
};
/** Where a match that begins at `start` may end, ascending: all ways at once, none twice. */
const endsFrom = (value, pattern, start) => {
    const ends = [];
    let reached = passStars(pattern, new Set([0]));
    for (let at = start; reached.size > 0; at += 1) {
        if (reached.has(pattern.length))
            ends.push(at);
        if (at >= value.length)
            break;
        const next = [...reached].flatMap((place) => {
            const is = pattern[place];
            if (is === '*')
                return [place];
            return is === '?' || is === value[at] ? [place + 1] : [];
        });
        reached = passStars(pattern, new Set(next.filter((place) => place <= pattern.length)));
    }
    return ends;
};
/** A star may stand for nothing. */
const passStars = (pattern, places) => {
    for (const place of places)
        if (pattern[place] === '*')
            places.add(place + 1);
    return places;
};
/** The value without the shortest, or the longest, beginning that matches. */
const withoutStart = (value, pattern, which) => {
    check(value, pattern);
    const ends = endsFrom(value, pattern, 0);
    return value.slice((which === 'shortest' ? ends[0] : ends.at(-1)) ?? 0);
};
/** The same for its end. */
const withoutEnd = (value, pattern, which) => reversed(withoutStart(reversed(value), reversed(pattern), which));
const reversed = (text) => text.split('').reverse().join('');
/** The value with the first match, or all of them, replaced; of those that begin at one place the longest. */
const replaceMatches = (value, pattern, { by, all }) => {
    check(value, pattern);
    const parts = [];
    let rest = 0;
    let at = 0;
    while (at <= value.length && (all || parts.length === 0)) {
        const end = endsFrom(value, pattern, at).at(-1);
        // An empty match where the last one ended is none of its own.
        if (end !== undefined && (end > at || at > rest || at === 0)) {
            parts.push(value.slice(rest, at), by);
            rest = end;
        }
        at = Math.max(at + 1, rest);
    }
    return parts.join('') + value.slice(rest);
};

;// CONCATENATED MODULE: ./build/src/images/content/expand-word.js


/** Variables that stand for ever longer ones become longer than any memory: no name and no version is. */
const longestText = 64 * 1024;
const deepest = 100;
/**
 * A word of a Dockerfile with its quotes taken off and its variables filled in, as BuildKit's shell lexer does both.
 * Throws a Failure for what becomes far too long, and for braces in braces without an end.
 */
const expandWord = (source, values, joiner = '\\') => read({ source, values, joiner, depth: 0 }, 0, '').text;
const tooMuch = (what) => new failure/* Failure */.H('invalid-input', `the Dockerfile has a word that ${what}. Write out what its variables stand for`);
/** Up to one of the characters of `stop`; within double quotes a single one is nothing special. */
const read = (outer, start, stop) => {
    const reading = { ...outer, depth: outer.depth + 1 };
    if (reading.depth > deepest)
        throw tooMuch(`is nested more than ${deepest} deep`);
    let text = '';
    let at = start;
    while (at < reading.source.length && !(stop !== '' && stop.includes(reading.source[at] ?? ''))) {
        const part = readPart(reading, at, stop === '"');
        text += part.text;
        if (text.length > longestText)
            throw tooMuch(`becomes longer than ${longestText} characters`);
        at = part.end;
    }
    return { text, end: at };
};
const readPart = (reading, at, isQuoted) => {
    const { source, joiner } = reading;
    const character = source[at] ?? '';
    if (character === joiner)
        return { text: source[at + 1] ?? '', end: at + 2 };
    if (character === '$')
        return readVariable(reading, at);
    if (isQuoted)
        return { text: character, end: at + 1 };
    if (character === "'") {
        const end = source.indexOf("'", at + 1);
        return end < 0 ? { text: character, end: at + 1 } : { text: source.slice(at + 1, end), end: end + 1 };
    }
    if (character === '"') {
        const { text, end } = read(reading, at + 1, '"');
        return { text, end: end + 1 };
    }
    return { text: character, end: at + 1 };
};
const readVariable = (reading, at) => {
    const { source, values } = reading;
    const plain = /\$(\w+)/y;
    plain.lastIndex = at;
    const [all, name] = plain.exec(source) ?? [];
    if (all !== undefined && name !== undefined)
        return { text: values.get(name) ?? '', end: at + all.length };
    const braced = /\$\{(\w+)(:?[-+?]|##?|%%?|\/\/?)?/y;
    braced.lastIndex = at;
    const [begin, inner = '', operator = ''] = braced.exec(source) ?? [];
    if (begin === undefined)
        return { text: '$', end: at + 1 };
    const isReplacing = operator.startsWith('/');
    const word = read(reading, at + begin.length, isReplacing ? '/}' : '}');
    const replacement = isReplacing && source[word.end] === '/' ? read(reading, word.end + 1, '}') : undefined;
    const end = (replacement ?? word).end + 1;
    const operation = { operator, value: values.get(inner), word: word.text, by: replacement?.text ?? '' };
    return { text: chosen(operation) ?? applied(operation), end };
};
/** `#` takes off the shortest beginning that matches, `%` the shortest end; twice the sign, the longest. */
const applied = ({ operator, value = '', word, by }) => {
    const which = operator.length === 1 ? 'shortest' : 'longest';
    if (operator.startsWith('/'))
        return replaceMatches(value, word, { by, all: operator === '//' });
    if (operator.startsWith('#'))
        return withoutStart(value, word, which);
    return operator.startsWith('%') ? withoutEnd(value, word, which) : value;
};
/** What stands for a variable that is there, or is not; with a colon, an empty one is not there. */
const chosen = ({ operator, value, word }) => {
    const isThere = value !== undefined && !(operator.startsWith(':') && value === '');
    if (operator.endsWith('-'))
        return isThere ? value : word;
    if (operator.endsWith('+'))
        return isThere ? word : '';
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/images/content/base-images.js


/**
 * The images from elsewhere that a Dockerfile stands on: FROM, COPY --from and RUN --mount=from, with the arguments
 * filled in, without `scratch` and without its own stages. Each once, in order, for all platforms.
 */
const baseImages = (dockerfile, buildArguments, platforms) => {
    const images = platforms.flatMap((platform) => imagesFor(dockerfile, buildArguments, platform));
    return [...new Set(images)];
};
const imagesFor = (dockerfile, buildArguments, platform) => {
    const { instructions, joiner } = readInstructions(dockerfile);
    const first = instructions.findIndex((instruction) => from.test(instruction));
    // Only arguments before the first FROM count in a FROM.
    const values = valuesOf({ instructions: instructions.slice(0, Math.max(first, 0)), buildArguments, platform, joiner });
    const stages = [];
    return instructions.flatMap((instruction) => {
        const [, base, stage = ''] = from.exec(instruction) ?? [];
        const others = [...instruction.matchAll(outsideSources)].map(([, name]) => name);
        const names = [base, ...others].map((name = '') => expandWord(name, values, joiner));
        const images = names.filter((name) => name !== '' && name !== 'scratch' && !isOwn(name, stages));
        if (base !== undefined)
            stages.push(stage.toLowerCase());
        return images;
    });
};
/** The names that a Dockerfile gives to its stages, in lower case, as they are compared. */
const stageNames = (dockerfile) => readInstructions(dockerfile).instructions.flatMap((instruction) => from.exec(instruction)?.[2]?.toLowerCase() ?? []);
const from = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i;
const isOwn = (name, stages) => stages.includes(name.toLowerCase()) || /^\d+$/.test(name);
const valuesOf = ({ instructions, buildArguments, platform, joiner }) => {
    const given = new Map(buildArguments.map(({ name, value }) => [name, value]));
    const values = new Map(targetOf(platform));
    for (const { name, word } of instructions.flatMap(declarations)) {
        const value = given.get(name) ?? (word === undefined ? undefined : expandWord(word, values, joiner));
        if (value !== undefined)
            values.set(name, value);
    }
    return values;
};
const outsideSources = /(?:^COPY\s(?:.*\s)?--from=|\s--mount=(?:\S*[,"])?from=)([^\s,]+)/gi;
/** The arguments that BuildKit knows before any is declared (docs.docker.com, "Automatic platform ARGs in the global scope"). */
const targetOf = (platform) => {
    const [os = '', architecture = '', variant = ''] = platform.split('/');
    return [
        ['TARGETPLATFORM', platform],
        ['TARGETOS', os],
        ['TARGETARCH', architecture],
        ['TARGETVARIANT', variant],
    ];
};
/** `ARG` with some of `NAME` and `NAME=word`, where the word may hold quoted blanks. */
const declarations = (instruction) => [...(/^ARG\s+(.+)$/is.exec(instruction)?.[1] ?? '').matchAll(declaration)].map(([, name = '', word]) => ({
    name,
    word,
}));
/** From the beginning of a word on, and each character in one way alone: what has no end costs no more than it is long. */
const declaration = /(?<![^\s"'\\])([A-Za-z_]\w*)(?:=((?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])*))?(?:\s+|$)/g;


/***/ }),

/***/ 40507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aO: () => (/* binding */ hashOfFolder),
/* harmony export */   fc: () => (/* binding */ resolveContexts),
/* harmony export */   lQ: () => (/* binding */ isFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _source_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33347);




/** Whether a build context is a folder of the workspace, and not an address such as `docker-image://…` or a git URL. */
const isFolder = ({ value }) => !/^(?:[a-z][a-z0-9+.-]*:|git@)/i.test(value);
/** Reads what further contexts add to an image. */
const resolveContexts = ({ contexts, workspace, checkout }) => Promise.all(contexts.map(async (context) => {
    const { name, value } = context;
    if (isFolder(context)) {
        const declared = { workspace, context: value, paths: [], dockerignore: '' };
        const { files, contextPath } = await (0,_source_files_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceFiles */ .l$)(checkout, declared);
        return { name, resolved: hashOfFolder(contextPath, files), folder: contextPath, files };
    }
    const layout = /^oci-layout:\/\/([^@]+?)(?::[^/:@]+)?(?:@.*)?$/.exec(value)?.[1];
    if (layout === undefined)
        return { name, resolved: value };
    const index = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, layout), 'index.json'), 'utf8').catch(() => '');
    return { name, resolved: `${value} ${sha256(index)}` };
}));
const hashOfFolder = (folder, files) => sha256(JSON.stringify([folder, files.map(({ path, mode, oid }) => [path, mode, oid]).sort()]));
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');


/***/ }),

/***/ 34074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b$: () => (/* binding */ readCheckout),
/* harmony export */   f2: () => (/* binding */ byPath),
/* harmony export */   hA: () => (/* binding */ pathInRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84679);
/* harmony import */ var _repository_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60637);




/**
 * Reads the checkout by two git processes, however many paths there are, and one for each submodule that is checked out; a
 * depth-1 checkout is enough. `paths` are files and folders from the workspace.
 */
const readCheckout = async ({ git, workspace, paths }) => {
    const root = await (0,_repository_root_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryRoot */ .Hn)(workspace, paths);
    // A path that is not there is told by who needs it, with the name of its input.
    const pathspecs = narrow(paths.flatMap((path) => pathIfThere({ root, workspace, path })));
    const list = async (args) => {
        const { code, stdout, stderr } = await git(['-C', root, ...args, ...pathspecs], {
            env: { GIT_LITERAL_PATHSPECS: '1' },
        });
        if (code === 0)
            return stdout.split('\0').filter(Boolean);
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid-input', `git cannot list the files of ${root}: ${stderr.trim()}. Is it a git checkout with a commit? actions/checkout makes one`);
    };
    const [listed, found] = await Promise.all([list(['ls-tree', '-r', '-z', 'HEAD']), list(status)]);
    const [committed, lying] = [listed.map(parseTreeEntry), found.flatMap(parseStatus)];
    // Git tells of a submodule's changed and new files, but not of those that it ignores.
    for (const { mode, path } of committed) {
        if (mode !== '160000' || !(0,_repository_root_js__WEBPACK_IMPORTED_MODULE_3__/* .isRoot */ .jX)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)))
            continue;
        const { code, stdout } = await git(['-C', (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), ...status]);
        if (code !== 0 || stdout !== '')
            lying.push(path);
    }
    return { root, committed: committed.sort(byPath), lying: [...new Set(lying)].sort() };
};
/** Ignored files, too: Docker sees them. No lock is taken, for other steps may use the same checkout. */
const status = [
    '--no-optional-locks',
    'status',
    '--porcelain=v2',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignored=traditional',
    '--ignore-submodules=none',
];
/** A path of the workspace as git names it: from the repository's root, '' for the root itself. */
const pathInRoot = ({ root, workspace, path }) => {
    const real = realPath(workspace, path);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real);
    if (inside !== '..' && !inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
        return inside;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid-input', `\`${path}\` is not in the git checkout at ${root}. Name a path in it`);
};
const pathIfThere = (path) => {
    try {
        return [pathInRoot(path)];
    }
    catch (error) {
        if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H)
            return [];
        throw error;
    }
};
const realPath = (workspace, path) => {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path));
    }
    catch (error) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid-input', `paths: there is no \`${path}\` in ${workspace}. Correct it, or check it out`, {
            cause: error,
        });
    }
};
/** Git compares every file with every pathspec: many are told by their topmost folders. */
const mostPathspecs = 50;
const narrow = (declared) => {
    const every = [...new Set(declared)];
    if (every.length === 0 || every.includes(''))
        return [];
    const topmost = [...new Set(every.map((path) => path.split('/')[0] ?? ''))];
    return ['--', ...(every.length <= mostPathspecs ? every : topmost)];
};
/** A line of `git ls-tree -r`: `mode type oid`, a tab, and the path. */
const parseTreeEntry = (line) => {
    const tab = line.indexOf('\t');
    return { mode: line.slice(0, 6), oid: line.slice(line.lastIndexOf(' ', tab) + 1, tab), path: line.slice(tab + 1) };
};
/** How many fields stand before the path, by the kind of entry (git-status(1), porcelain v2). */
const fieldsBeforePath = { '1': 8, u: 10, '?': 1, '!': 1 };
const parseStatus = (entry) => {
    const fields = fieldsBeforePath[entry[0] ?? ''];
    return fields === undefined ? [] : [entry.split(' ').slice(fields).join(' ')];
};
const byPath = (a, b) => a.path < b.path ? -1 : Number(a.path > b.path);


/***/ }),

/***/ 33011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ parseDockerignore)
});

;// CONCATENATED MODULE: ./build/src/images/content/dockerignore-pattern.js
/**
 * Reads a pattern as moby/patternmatcher 0.6 does, with its own ways: a `**` at the beginning may end within a name,
 * another one only at a slash. Undefined for what Docker refuses, and for what its regular expressions alone know (`\d`).
 */
const parsePattern = (pattern) => {
    const prefix = /^[^*?[\]\\]*/.exec(pattern)?.[0] ?? '';
    if (prefix === pattern)
        return { prefix, matches: (path) => path === pattern };
    const ending = /^\*\*([^*?[\]\\]+)$/.exec(pattern)?.[1];
    if (ending !== undefined)
        return { prefix, matches: (path) => path.endsWith(ending) || `/${path}` === ending };
    const steps = stepsOf(pattern);
    const tail = /(?:^|[*?[\]\\]\/?)([^*?[\]\\]*)$/.exec(pattern)?.[1] ?? '';
    const isPossible = (path) => path.startsWith(prefix) && path.endsWith(tail);
    return steps && { prefix, matches: (path) => isPossible(path) && takes(steps, path) };
};
const tokens = /\*\*\/?|\*|\?|\\.|\[[^\]]{0,80}\]|[\s\S]/gu;
/** Undefined when one of them is not known for sure. */
const stepsOf = (pattern) => {
    const steps = [...pattern.matchAll(tokens)].map(({ 0: token, index }) => token.startsWith('**') ? manyOf(index + token.length === pattern.length) : stepOf(token));
    const known = steps.flatMap((step) => step ?? []);
    return known.length === steps.length ? known : undefined;
};
const manyOf = (isLast) => ({ kind: isLast ? 'anything' : 'folders' });
const stepOf = (token) => {
    if (token === '*')
        return { kind: 'name' };
    if (token === '?')
        return { kind: 'one', is: (character) => character !== '/' };
    if (token.length > 1 && token.startsWith('['))
        return classOf(token);
    if (/^(?:[\^[\\]|\\[A-Za-z0-9])$/.test(token))
        return undefined;
    const plain = token.replace(/^\\/, '');
    return { kind: 'one', is: (character) => character === plain };
};
/** A class of plain characters and of ranges that go up. */
const classOf = (token) => {
    const [, not = '', inner = ''] = /^\[(\^?)([\w .,:=@%+~-]+)\]$/.exec(token) ?? [];
    const ranges = [...inner.matchAll(/(.)-(.)|(.)/g)].map(([, from, to, one]) => [from ?? one ?? '', to ?? one ?? '']);
    if (ranges.length === 0 || ranges.some(([from = '', to = '']) => from === '-' || to < from))
        return undefined;
    const has = (character) => ranges.some(([from = '', to = '']) => from <= character && character <= to);
    return { kind: 'one', is: (character) => has(character) === (not === '') };
};
/** All places at once, since a pattern of many stars must not take longer than a line. */
const takes = (steps, path) => {
    const characters = Array.from(path);
    let places = [0];
    for (const step of steps)
        places = places.length === 0 ? places : placesAfter(step, places, characters);
    return places.at(-1) === characters.length;
};
/** Where one may stand after the step; ascending. */
const placesAfter = (step, places, characters) => {
    const { kind } = step;
    if (kind === 'one') {
        return places.flatMap((place) => (place < characters.length && step.is(characters[place] ?? '') ? [place + 1] : []));
    }
    const from = new Set(places);
    const reached = [];
    let runs = false;
    for (let place = 0; place <= characters.length; place += 1) {
        const before = characters[place - 1];
        // A name ends at a slash, and a line's end is none of the characters that stand for themselves.
        runs = from.has(place) || (runs && before !== '\n' && !(kind === 'name' && before === '/'));
        if (from.has(place) || (runs && (kind !== 'folders' || before === '/')))
            reached.push(place);
    }
    return reached;
};

;// CONCATENATED MODULE: ./build/src/images/content/dockerignore.js

/**
 * Docker's own reading of a `.dockerignore`: the last rule that matches a path or one of its folders decides, `!` keeps.
 * BuildKit and the older builder differ in where they ask a folder's rules again; what one of them sees is not ignored.
 */
const parseDockerignore = (text) => {
    const rules = text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .flatMap(ruleOf);
    // As a rule there is none, and many files.
    if (rules.length === 0)
        return { file: () => false, folder: () => false };
    const inFolder = new Map();
    const matchesOf = (path) => {
        const slash = path.lastIndexOf('/');
        const folder = slash < 0 ? undefined : (inFolder.get(path.slice(0, slash)) ?? matchesOf(path.slice(0, slash)));
        if (slash >= 0 && folder)
            inFolder.set(path.slice(0, slash), folder);
        return match(rules, path, folder);
    };
    const file = (path) => {
        const { older, buildKit } = matchesOf(path);
        return decided(rules, older) && decided(rules, buildKit);
    };
    return {
        file,
        folder: (path) => file(path) && !rules.some(({ keeps, prefix }) => keeps && mayMeet(prefix, `${path}/`)),
    };
};
const mayMeet = (prefix, folder) => prefix.startsWith(folder) || folder.startsWith(prefix);
const match = (rules, path, folder) => {
    const itself = rules.map((rule) => rule.matches(path));
    let ignored = false;
    const buildKit = rules.map(({ keeps }, index) => {
        const matches = folder?.buildKit[index] || (keeps === ignored && itself[index] === true);
        if (matches)
            ignored = !keeps;
        return matches;
    });
    return { older: itself.map((matches, index) => matches || folder?.older[index] === true), buildKit };
};
const decided = (rules, matches) => {
    const last = matches.lastIndexOf(true);
    return rules[last]?.keeps === false;
};
/** Docker cleans a line twice: what begins with `/!` keeps, too. */
const ruleOf = (line) => {
    const cleaned = cleanLine(line);
    const keeps = cleaned.startsWith('!');
    const text = keeps ? cleaned.slice(1) : cleaned;
    if (text === '')
        return [];
    const pattern = parsePattern(text);
    // What is not known for sure ignores nothing, and keeps everything.
    return pattern ? [{ ...pattern, keeps }] : [{ matches: () => keeps, prefix: '', keeps }];
};
const cleanLine = (line) => {
    const trimmed = line.trim();
    if (line.startsWith('#') || trimmed === '')
        return '';
    const keeps = trimmed.startsWith('!');
    const path = cleanPath(keeps ? trimmed.slice(1).trim() : trimmed).replace(/^\//, '');
    return cleanPath(`${keeps ? '!' : ''}${path}`.trim());
};
/** Go's filepath.Clean, but that nothing stays nothing. */
const cleanPath = (path) => {
    const root = path.startsWith('/') ? '/' : '';
    const clean = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            clean.push(part);
        else if (clean.length > 0 && clean.at(-1) !== '..')
            clean.pop();
        else if (root === '')
            clean.push(part);
    }
    return `${root}${clean.join('/')}`;
};


/***/ }),

/***/ 86294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ isOfContent),
/* harmony export */   Rj: () => (/* binding */ fingerprint),
/* harmony export */   Zv: () => (/* binding */ isFingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Raised whenever the same ingredients must give other tags than before. */
const schemaVersion = 1;
/**
 * `src-` and 16 hex digits: the same ingredients, in whatever order they were found, give the same tag. A salt changes
 * the last 8 digits alone, so that whoever does not know it can still tell whether a tag is of his content.
 */
const fingerprint = (ingredients) => {
    const { files, dockerfile, context, target, buildArguments, platforms, buildContexts = [], bases, salt } = ingredients;
    const recipe = [
        schemaVersion,
        files.toSorted(byPath).map(({ mode, oid, path }) => [path, mode, oid]),
        [dockerfile.path, dockerfile.mode, dockerfile.oid],
        context,
        target ?? null,
        buildArguments.map(({ name, value }) => [name, sha256(value)]).sort(byFirst),
        [...platforms].sort(),
        bases.map(({ reference, resolved }) => [reference, resolved]).sort(byFirst),
        null,
        // Only where there are any: the tags of all other images stay what they were.
        ...(buildContexts.length === 0 ? [] : [buildContexts.map(({ name, resolved }) => [name, resolved]).sort(byFirst)]),
    ];
    const content = sha256(JSON.stringify(recipe));
    const end = salt === undefined ? content.slice(8, 16) : sha256(`${content} ${salt}`).slice(0, 8);
    return `src-${content.slice(0, 8)}${end}`;
};
/** Whether the tag, salted or not, is of the content whose own tag is given. */
const isOfContent = (tag, own) => isFingerprint(tag) && tag.slice(0, 12) === own.slice(0, 12);
const isFingerprint = (tag) => /^src-[0-9a-f]{16}$/.test(tag);
const byPath = (one, other) => one.path < other.path ? -1 : Number(one.path > other.path);
const byFirst = ([a = ''], [b = '']) => (a < b ? -1 : Number(a > b));
const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');


/***/ }),

/***/ 18802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ hashPath),
/* harmony export */   OP: () => (/* binding */ isGarbled),
/* harmony export */   zA: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _lib_is_missing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5864);





/**
 * What lies at a path of the repository as git would name it: a file, or a folder (a checkout within the checkout) file by
 * file, without its `.git`. What is gone or ignored is nothing.
 */
const hashPath = async (root, path, ignores) => {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path);
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(full).catch((error) => {
        if ((0,_lib_is_missing_js__WEBPACK_IMPORTED_MODULE_4__/* .isMissing */ .b)(error))
            return undefined;
        throw error;
    });
    if (stat?.isDirectory())
        return ignores.folder(path) ? [] : hashFolder(root, path, ignores);
    if (ignores.file(path))
        return [];
    // It cannot be read by a name that lost its bytes; told apart from nothing, it is refused.
    if (stat === undefined)
        return isGarbled(path) ? [{ mode: '100644', oid: '', path }] : [];
    if (stat.isSymbolicLink())
        return [{ mode: '120000', oid: blobId(Buffer.from(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(full))), path }];
    if (!stat.isFile())
        return [];
    return [{ mode: stat.mode & 0o100 ? '100755' : '100644', oid: await fileId(full, stat.size), path }];
};
/** A name that is not UTF-8 was decoded with characters that stand for what could not be. */
const isGarbled = (path) => path.includes('\uFFFD');
const hashFolder = async (root, path, ignores) => {
    const entries = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path)))
        if (name !== '.git')
            entries.push(...(await hashPath(root, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, name), ignores)));
    return entries;
};
const mostAtOnceBytes = 4 * 1024 * 1024;
/** The id of a file, which may be larger than the memory. */
const fileId = async (path, size) => {
    if (size <= mostAtOnceBytes)
        return blobId(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${size}\0`);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
        hash.update(chunk);
    return hash.digest('hex');
};
/** The object id that git gives to these bytes. */
const blobId = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');


/***/ }),

/***/ 64075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ pathsOf),
  X: () => (/* binding */ readRecipe)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/images/content/base-images.js + 3 modules
var base_images = __webpack_require__(82375);
// EXTERNAL MODULE: ./build/src/images/content/build-contexts.js
var build_contexts = __webpack_require__(40507);
// EXTERNAL MODULE: ./build/src/images/content/hash-path.js
var hash_path = __webpack_require__(18802);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __webpack_require__(5864);
;// CONCATENATED MODULE: ./build/src/images/content/source-checks.js




const largestDockerfileBytes = 1024 * 1024;
/**
 * Checks what can be checked before a build: the context is a folder, and the Dockerfile a text with instructions. Of a large
 * catalogue that is thousands of small questions, of which each takes ten times as long where others could be asked meanwhile.
 */
const readDockerfile = ({ workspace, context, file }) => {
    const contextPath = (0,external_node_path_.resolve)(workspace, context);
    const kind = kindOf(contextPath);
    if (kind === 'missing')
        throw invalid(`context: there is no folder \`${context}\` in ${workspace}. Check the repository out first, or correct context`);
    if (kind !== 'folder')
        throw invalid(`context: \`${context}\` is a file. Name the folder that holds it`);
    const path = file === undefined ? (0,external_node_path_.join)(contextPath, 'Dockerfile') : (0,external_node_path_.resolve)(workspace, file);
    const bytes = readText(path, file ?? (0,external_node_path_.join)(context, 'Dockerfile'), elsewhere(workspace, context, file));
    const own = readIfThere(`${path}.dockerignore`);
    const dockerignore = own ?? readIfThere((0,external_node_path_.join)(contextPath, '.dockerignore')) ?? '';
    return { path, bytes, text: bytes.toString('utf8'), dockerignore };
};
/** Docker takes `file` from the working folder, Compose from the context: what is found there is offered. */
const elsewhere = (workspace, context, file) => {
    const inContext = file === undefined ? undefined : (0,external_node_path_.join)(context, file);
    const found = inContext !== undefined && kindOf((0,external_node_path_.resolve)(workspace, inContext)) === 'file';
    return `Paths count from the root of the checkout${found ? `; there is one at \`${inContext}\`` : ''}`;
};
const readText = (path, shown, hint) => {
    const kind = kindOf(path);
    if (kind === 'missing')
        throw invalid(`file: there is no Dockerfile at \`${shown}\`. Set file, or context. ${hint}`);
    if (kind === 'folder')
        throw invalid(`file: \`${shown}\` is a folder. Name the Dockerfile in it`);
    const bytes = (0,external_node_fs_.readFileSync)(path);
    if (bytes.length > largestDockerfileBytes || bytes.includes(0)) {
        throw invalid(`file: \`${shown}\` is no Dockerfile: it holds ${bytes.length} bytes that are not text. Name the Dockerfile`);
    }
    if (!/^[^\S\r\n]*FROM\s+\S/im.test(bytes.toString('utf8'))) {
        const what = bytes.toString('utf8').trim() === '' ? 'is empty' : 'has no FROM';
        throw invalid(`file: \`${shown}\` ${what}. Begin it with FROM and an image`);
    }
    return bytes;
};
const kindOf = (path) => {
    try {
        const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        if (found === undefined)
            return 'missing';
        return found.isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return 'missing';
        throw error;
    }
};
const readIfThere = (path) => kindOf(path) === 'missing' ? undefined : (0,external_node_fs_.readFileSync)(path, 'utf8');
const invalid = (message) => new failure/* Failure */.H('invalid-input', message);

// EXTERNAL MODULE: ./build/src/images/content/source-files.js
var source_files = __webpack_require__(33347);
;// CONCATENATED MODULE: ./build/src/images/content/recipe.js







/** Reads what an image is made of: the one way for a single image and for a catalogue, so that both give one tag. */
const readRecipe = async ({ source, workspace, checkout, }) => {
    const { context, file, target, buildArguments, buildContexts: contexts = [], platforms, paths } = source;
    const dockerfile = readDockerfile({ workspace, context, file });
    const { dockerignore, text, bytes } = dockerfile;
    const { files, uncommitted, root, contextPath, declared } = await (0,source_files/* sourceFiles */.l$)(checkout, {
        workspace,
        context,
        paths,
        dockerignore,
    });
    const overridden = (reference) => contexts.some(({ name }) => name === reference);
    const recipe = {
        files,
        dockerfile: { mode: '100644', oid: (0,hash_path/* blobId */.zA)(bytes), path: nameInRoot(root, dockerfile.path) },
        context: contextPath,
        target,
        buildArguments,
        platforms,
        buildContexts: await (0,build_contexts/* resolveContexts */.fc)({ contexts, workspace, checkout }),
        references: (0,base_images/* baseImages */.i)(text, buildArguments, platforms).filter((reference) => !overridden(reference)),
    };
    return { recipe, dockerfile, uncommitted, declared };
};
/** A checkout may be reached through links; the last part of the path may be one that git holds. */
const nameInRoot = (root, path) => (0,external_node_path_.relative)(root, (0,external_node_path_.join)(external_node_fs_.realpathSync.native((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path)));
/** What of the workspace a build may read: what the checkout has to be read for. */
const pathsOf = ({ context, paths, buildContexts = [] }) => [
    context,
    ...paths,
    ...buildContexts.filter(build_contexts/* isFolder */.lQ).map(({ value }) => value),
];


/***/ }),

/***/ 60637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ repositoryRoot),
/* harmony export */   Vm: () => (/* binding */ isWithinAnother),
/* harmony export */   jX: () => (/* binding */ isRoot)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84679);




/** The checkout that the workspace is or is in; where it is in none, the one of the first path. */
const repositoryRoot = async (workspace, paths) => {
    for (const start of [workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, paths[0] ?? '')]) {
        const root = rootAbove(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(start).catch(() => start));
        if (root !== undefined)
            return root;
    }
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('invalid-input', `${workspace} is not a git checkout. The tag is made from the commit's files: run actions/checkout first`);
};
/** Where a checkout begins: the folder with `.git`, which is a file in a worktree or a submodule. */
const rootAbove = (start) => {
    for (let directory = start;; directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(directory)) {
        if (isRoot(directory))
            return directory;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(directory) === directory)
            return undefined;
    }
};
const isRoot = (directory) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, '.git'));
/** Whether a path lies below the root of another checkout that lies within this one, as a submodule or beside git. */
const isWithinAnother = (root, path) => {
    const above = path.split('/').slice(0, -1);
    return above.some((_, index) => isRoot((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, ...above.slice(0, index + 1))));
};


/***/ }),

/***/ 67661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ resolveBases)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);
/* harmony import */ var _lib_in_lanes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21760);


/**
 * What each base image stands for now. What was resolved before, for a whole matrix, stands for just that, and one that is
 * pinned for its digest. Others are looked up; what nobody knows stands for its bare name: then a new image under that
 * name alone does not change the tag.
 */
const resolveBases = async (references, lookUp, given = []) => (0,_lib_in_lanes_js__WEBPACK_IMPORTED_MODULE_0__/* .inLanes */ .L)(references, lanes, async (reference) => {
    const parsed = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(reference);
    const known = given.find((base) => base.reference === reference)?.resolved ?? parsed?.digest;
    // What is no reference, since a variable in it is not known here, is nothing to ask for.
    return { reference, resolved: known ?? (parsed && (await lookUp?.(reference))) ?? reference };
});
/** Each look-up is a process. */
const lanes = 8;


/***/ }),

/***/ 33347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Di: () => (/* binding */ ignoresIn),
/* harmony export */   Up: () => (/* binding */ pick),
/* harmony export */   l$: () => (/* binding */ sourceFiles),
/* harmony export */   pi: () => (/* binding */ isIgnored)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_in_lanes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21760);
/* harmony import */ var _checkout_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34074);
/* harmony import */ var _dockerignore_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33011);
/* harmony import */ var _hash_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18802);
/* harmony import */ var _repository_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60637);






/**
 * What Docker will see of the declared paths in a checkout that was read for them: files of HEAD by git's own object ids,
 * and those that are changed, generated or untracked by the same kind of id of their bytes, so that committing a file
 * changes no tag. What .dockerignore keeps from Docker is left out.
 */
const sourceFiles = async ({ root, committed, lying }, { workspace, context, paths: given, dockerignore }) => {
    const contextPath = (0,_checkout_files_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInRoot */ .hA)({ root, workspace, path: context });
    const inRoot = given.map((path) => (0,_checkout_files_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInRoot */ .hA)({ root, workspace, path }));
    const declared = inRoot.length === 0 ? [contextPath] : inRoot;
    const ignores = ignoresIn(contextPath, (0,_dockerignore_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDockerignore */ .y)(dockerignore));
    const own = pick(committed, declared, ({ path }) => path);
    const uncommitted = [];
    // Of what lies within another checkout git says nothing.
    const within = declared.filter((path) => (0,_repository_root_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithinAnother */ .Vm)(root, path));
    // Git names a checkout within this one with a slash at the end.
    const paths = [...pick(lying, declared, (path) => path), ...within].map((path) => path.replace(/\/$/, ''));
    const hashed = await (0,_lib_in_lanes_js__WEBPACK_IMPORTED_MODULE_5__/* .inLanes */ .L)(paths, lanes, async (path) => ({ path, found: await (0,_hash_path_js__WEBPACK_IMPORTED_MODULE_2__/* .hashPath */ .Gv)(root, path, ignores) }));
    const files = new Map(hashed.length === 0 ? [] : own.map((entry) => [entry.path, entry]));
    for (const { path, found } of hashed) {
        if (found.length === 0 && ignores.file(path))
            continue;
        uncommitted.push(path);
        files.delete(path);
        for (const entry of found)
            files.set(entry.path, entry);
    }
    const seen = (hashed.length === 0 ? own : [...files.values()]).filter((entry) => !isIgnored(entry, ignores));
    const garbled = seen.find(({ path }) => (0,_hash_path_js__WEBPACK_IMPORTED_MODULE_2__/* .isGarbled */ .OP)(path));
    if (garbled)
        throw strangeName(garbled.path);
    return { root, contextPath, declared, files: seen, uncommitted };
};
/** Files at once. */
const lanes = 16;
const strangeName = (path) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `the name of the file \`${path}\` is not UTF-8, so nobody can tell whether it changed. Rename it, or leave it out by .dockerignore`);
/** Of a list that is sorted by path, what is at or under one of the paths; '' is all of it. */
const pick = (sorted, paths, pathOf) => {
    const from = (path) => lowerBound(sorted, (item) => pathOf(item) < path);
    const parts = paths.map((path) => {
        // '0' is the character after '/'.
        const inside = path === '' ? sorted : sorted.slice(from(`${path}/`), from(`${path}0`));
        const itself = sorted[from(path)];
        return itself !== undefined && pathOf(itself) === path ? [itself, ...inside] : inside;
    });
    const [first = [], ...others] = parts;
    return others.length === 0 ? first : [...new Set(parts.flat())];
};
const lowerBound = (sorted, isBefore) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        const item = sorted[middle];
        if (item !== undefined && isBefore(item))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** What .dockerignore keeps from Docker, by paths of the repository. */
const ignoresIn = (context, ignores) => {
    const inContext = (ask) => (path) => context === '' ? ask(path) : path.startsWith(`${context}/`) && ask(path.slice(context.length + 1));
    return { file: inContext(ignores.file), folder: inContext(ignores.folder) };
};
/** A submodule is one entry for all that is in it. */
const isIgnored = ({ path, mode }, ignores) => mode === '160000' ? ignores.folder(path) : ignores.file(path);


/***/ }),

/***/ 87796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ traceLabelName),
/* harmony export */   Nl: () => (/* binding */ differencesSince),
/* harmony export */   Ws: () => (/* binding */ traceLabel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90467);
/* harmony import */ var _trace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48615);



/** The label by which an image says what it was made of, so that a later run can say what changed since. */
const traceLabelName = 'slipway.made-of';
/** Labels are in every image and shown by `docker inspect`: many files are told by their folders. */
const mostFiles = 32;
const traceLabel = (trace) => ({
    name: traceLabelName,
    value: JSON.stringify({ ...trace, files: summarise(trace.files) }),
});
const summarise = (files) => {
    const deepest = Math.max(1, ...Object.keys(files).map((path) => path.split('/').length));
    for (let depth = deepest; depth > 0; depth -= 1) {
        const folders = Object.groupBy(Object.entries(files), ([path]) => path.split('/').slice(0, depth).join('/'));
        const names = Object.keys(folders);
        if (names.length <= mostFiles)
            return Object.fromEntries(names.map((name) => [name, hashOf(folders[name] ?? [])]));
    }
    return { '.': hashOf(Object.entries(files)) };
};
const hashOf = (files) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(files.sort())).digest('hex').slice(0, 12);
/** What changed since an image whose label is given; undefined when the label says nothing that can be read. */
const differencesSince = (now, label) => {
    const before = parseTrace(label);
    return before && (0,_trace_js__WEBPACK_IMPORTED_MODULE_1__/* .differences */ .t)({ ...now, files: asIn(now.files, Object.keys(before.files)) }, before);
};
/** The files told by the folders of another summary; what is in none of them is told by itself. */
const asIn = (files, folders) => {
    const folderOf = (path) => folders.find((folder) => folder === '.' || path === folder || path.startsWith(`${folder}/`)) ?? path;
    const grouped = Object.groupBy(Object.entries(files), ([path]) => folderOf(path));
    return Object.fromEntries(Object.entries(grouped).map(([folder, within]) => [folder, hashOf(within ?? [])]));
};
const parseTrace = (label) => {
    const fields = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(label));
    const text = (name) => (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(fields, name);
    const record = (name) => Object.fromEntries(Object.entries((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(fields, name))).map(([key, one]) => [key, String(one)]));
    if (fields.files === undefined || fields.dockerfile === undefined)
        return undefined;
    return {
        files: record('files'),
        dockerfile: record('dockerfile'),
        context: text('context'),
        target: text('target'),
        arguments: record('arguments'),
        contexts: record('contexts'),
        platforms: text('platforms'),
        bases: record('bases'),
    };
};


/***/ }),

/***/ 48615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ traceOf),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const traceOf = (ingredients) => {
    const { files, dockerfile, context, target = '', buildArguments, buildContexts = [], platforms, bases } = ingredients;
    const inImage = files.find(({ path }) => path === dockerfile.path);
    return {
        // The Dockerfile is told by itself, with the mode by which it may get into the image.
        files: byPathOf(files.filter((file) => file !== inImage)),
        dockerfile: byPathOf([{ ...dockerfile, mode: inImage?.mode ?? dockerfile.mode }]),
        context,
        target,
        arguments: Object.fromEntries(buildArguments.map(({ name, value }) => [name, hashOf(value)])),
        contexts: Object.fromEntries(buildContexts.map(({ name, resolved }) => [name, resolved])),
        platforms: platforms.toSorted().join(', '),
        bases: Object.fromEntries(bases.map(({ reference, resolved }) => [reference, resolved])),
    };
};
const byPathOf = (entries) => Object.fromEntries(entries.map(({ path, mode, oid }) => [path, `${mode} ${oid}`]));
/** Values say nothing of what they stand for; 12 hex digits tell two of them apart. */
const hashOf = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 12);
/** What changed from one to the other, each as a few words; empty when they are the same. */
const differences = (now, before) => [
    ...changes(now.dockerfile, before.dockerfile),
    ...named(changes(now.files, before.files)),
    ...(now.context === before.context ? [] : [`context is \`${now.context}\`, it was \`${before.context}\``]),
    ...(now.target === before.target ? [] : [`target is \`${now.target}\`, it was \`${before.target}\``]),
    ...changes(now.arguments, before.arguments).map((change) => `build argument ${change}`),
    ...changes(now.contexts, before.contexts).map((change) => `build context ${change}`),
    ...(now.platforms === before.platforms ? [] : [`platforms are ${now.platforms}, they were ${before.platforms}`]),
    ...changes(now.bases, before.bases).map((change) => `base image ${change}`),
];
const changes = (now, before) => [
    ...Object.entries(now).flatMap(([name, value]) => changeOf({ name, value, was: before[name] })),
    ...Object.keys(before)
        .filter((name) => !(name in now))
        .map((name) => `${name} is gone`),
];
const changeOf = ({ name, value, was }) => {
    if (value === was)
        return [];
    if (was === undefined)
        return [`${name} is new`];
    const [[mode, oid], [oldMode, oldOid]] = [value.split(' '), was.split(' ')];
    return [oid !== undefined && oid === oldOid ? `${name} has mode ${mode}, it had ${oldMode}` : `${name} changed`];
};
const mostNamed = 3;
const named = (all) => all.length <= mostNamed ? all : [...all.slice(0, mostNamed), `${all.length - mostNamed} files more`];


/***/ }),

/***/ 60771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ engineAnswers),
/* harmony export */   j: () => (/* binding */ chooseMethod)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6561);


/** Chooses by what is installed; a Failure says what is missing, before anything is built. */
const chooseMethod = async (asked, docker) => {
    const { engine, builder, platforms } = asked;
    const driver = engine === 'docker' ? undefined : await (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxDriver */ .fE)(docker, builder);
    if (driver !== undefined && driver !== 'docker')
        return { kind: 'buildx', builder, intoEngine: false, platforms };
    if (driver === undefined && (engine === 'buildx' || builder !== undefined)) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', 'buildx is not installed. Use docker/setup-buildx-action before, or engine: docker');
    }
    if (platforms.length > 1) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `platforms: the Docker engine builds one platform, not ${platforms.join(', ')}. Set builder to a buildx instance (docker/setup-buildx-action makes one)`);
    }
    const native = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .enginePlatform */ .qY)(docker);
    if (native === undefined) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', 'no Docker engine answers. Start one, set builder to a remote buildx instance, or push an oci-layout, which needs no Docker');
    }
    refuseAttestations(asked);
    if (driver === 'docker')
        return { kind: 'buildx', builder, intoEngine: true, platforms };
    await refuseOldBuilder(asked, docker);
    // The engine's older builder refuses --platform, even for the platform that it is.
    return { kind: 'docker', platforms: platforms.filter((platform) => platform !== native) };
};
const elsewhere = 'Set builder to a buildx instance with another driver than docker (docker/setup-buildx-action makes one)';
/** The engine's image store holds no attestations. */
const refuseAttestations = ({ provenance = 'none', sbom = false }) => {
    if (provenance === 'none' && !sbom)
        return;
    const input = sbom ? 'sbom' : 'provenance';
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `${input}: an image in the Docker engine cannot carry attestations. ${elsewhere}`);
};
const refuseOldBuilder = async ({ secrets = [], buildContexts = [] }, docker) => {
    if (buildContexts.length > 0) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `build-contexts: needs buildx, which does not build here. ${elsewhere}`);
    }
    if (secrets.length > 0 && !(await (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .buildsWithBuildKit */ .Ub)(docker))) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `secrets: this Docker has its older builder alone, which takes none. ${elsewhere}`);
    }
};
/** Whether there is a docker command and an engine behind it. */
const engineAnswers = async (docker) => {
    try {
        return (await (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .enginePlatform */ .qY)(docker)) !== undefined;
    }
    catch (error) {
        if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'not-found')
            return false;
        throw error;
    }
};


/***/ }),

/***/ 6561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ub: () => (/* binding */ buildsWithBuildKit),
  fE: () => (/* binding */ buildxDriver),
  hC: () => (/* binding */ createDocker),
  qY: () => (/* binding */ enginePlatform),
  vn: () => (/* binding */ engineTakesContexts)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/src/images/docker/last-lines.js

const mostLines = 40;
const createLastLines = () => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let whole = [];
    let line = empty;
    let returned = false;
    const hear = (piece) => {
        if (piece === '\n') {
            whole = kept([...whole, shown(line)]);
            line = empty;
            returned = false;
        }
        else if (piece === '\r')
            returned = true;
        else if (piece !== '') {
            // What comes after a carriage return overwrites the line: progress would push out all that was said before it.
            line = longer(returned ? empty : line, piece);
            returned = false;
        }
    };
    return {
        listen: (chunk) => {
            for (const piece of decoder.write(chunk).split(/([\r\n])/))
                hear(piece);
        },
        lines: () => kept([...whole, shown(line)]),
    };
};
const kept = (lines) => lines.filter((line) => line !== '').slice(-mostLines);
const empty = { text: '', end: undefined };
const longestBeginning = 500;
const longestEnd = 1_000;
const longer = ({ text, end }, more) => {
    if (end !== undefined)
        return { text, end: (end + more).slice(-longestEnd) };
    const all = text + more;
    if (all.length <= longestBeginning + longestEnd)
        return { text: all, end };
    return { text: all.slice(0, longestBeginning), end: all.slice(-longestEnd) };
};
const shown = ({ text, end }) => (end === undefined ? text : `${text}…${end}`).trimEnd();

;// CONCATENATED MODULE: ./build/src/images/docker/docker.js


/** With a folder for DOCKER_CONFIG. */
const createDocker = ({ processes, directory, configDirectory, command = 'docker' }) => {
    const env = { DOCKER_CONFIG: configDirectory };
    let buildKit;
    return {
        run: (args) => processes.run(command, args, { directory, env }),
        show: async (args, { env: added = {} } = {}) => {
            buildKit ??= buildKitSwitch(processes, command);
            const { listen, lines } = createLastLines();
            const childEnv = { ...env, ...(await buildKit), ...added };
            const code = await processes.show(command, args, { directory, env: childEnv, listen });
            return { code, lastLines: lines() };
        },
    };
};
/** Clients before 23 have BuildKit built in but ask to be told; later ones use it when they have buildx. */
const buildKitSwitch = async (processes, command) => {
    const { stdout } = await processes.run(command, clientVersion);
    return hasBuildKit(stdout) ? { DOCKER_BUILDKIT: '1' } : {};
};
const clientVersion = ['version', '--format', '{{.Client.Version}}'];
const hasBuildKit = (version) => Number.parseInt(version, 10) < 23;
/** Whether `docker build` without buildx is BuildKit, and not the older builder. */
const buildsWithBuildKit = async (docker) => hasBuildKit((await docker.run(clientVersion)).stdout);
/** What buildx stands on: `undefined` without buildx, else the driver of the chosen or current builder. */
const buildxDriver = async (docker, builder) => {
    const { code } = await docker.run(['buildx', 'version']);
    if (code !== 0)
        return undefined;
    const inspected = await docker.run(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])]);
    const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1];
    if (inspected.code === 0 && driver)
        return driver;
    throw new failure/* Failure */.H('invalid-input', `builder: there is no buildx instance \`${builder ?? 'default'}\` (docker said: ${inspected.stderr.trim()}). Create it before, or leave builder empty`);
};
/** The platform of the engine that answers, as `linux/amd64`; undefined when none does. */
const enginePlatform = async (docker) => {
    const { code, stdout } = await docker.run(['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}']);
    return code === 0 ? stdout.trim() : undefined;
};
/** Whether the engine's own builder knows build contexts: those of Docker 23 and later do, and earlier ones fail on them. */
const engineTakesContexts = async (docker) => {
    const { stdout } = await docker.run(['version', '--format', '{{.Server.Version}}']);
    return Number.parseInt(stdout, 10) >= 23;
};


/***/ }),

/***/ 70674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ baseLookUp),
/* harmony export */   rF: () => (/* binding */ askRegistry),
/* harmony export */   sb: () => (/* binding */ askEngine)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41432);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6561);
/* harmony import */ var _docker_method_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60771);
/* harmony import */ var _pinnable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56574);





/**
 * Who is asked: the engine, where it is what builds, and then the registry, by buildx and with the user's logins. What the
 * engine has says nothing of what a builder with another driver takes.
 */
const baseLookUp = async ({ engine, builder }, docker) => {
    const driver = engine === 'docker' ? undefined : await driverOf(docker, builder);
    const engineBuilds = (driver === undefined || driver === 'docker') && (await (0,_docker_method_js__WEBPACK_IMPORTED_MODULE_2__/* .engineAnswers */ .A)(docker));
    return async (reference) => (engineBuilds ? await askEngine(reference, docker) : undefined) ??
        (driver === undefined ? undefined : await askRegistry(reference, docker));
};
/** Where there is no docker at all, an image that is in ECR already is reused all the same. */
const driverOf = async (docker, builder) => {
    try {
        return await (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxDriver */ .fE)(docker, builder);
    }
    catch (error) {
        if (error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'not-found')
            return undefined;
        throw error;
    }
};
/** The digest under which the engine pulled it, from its own repository if there are several; of what was made here `id:` and its id. */
const askEngine = async (reference, docker) => {
    const { code, stdout } = await docker.run(['image', 'inspect', '--format', inspectFormat, reference]);
    const [id, ...digests] = stdout.trim().split('\n');
    if (code !== 0 || !id)
        return undefined;
    const pulled = digests.flatMap((each) => (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F2)(each) ?? []);
    const own = pulled.filter(({ repository }) => (0,_pinnable_js__WEBPACK_IMPORTED_MODULE_3__/* .familiarRepository */ .Y)(repository) === repositoryOf(reference));
    return (own.length > 0 ? own : pulled).flatMap(({ digest }) => digest ?? []).sort()[0] ?? `id:${id}`;
};
const repositoryOf = (reference) => (0,_pinnable_js__WEBPACK_IMPORTED_MODULE_3__/* .familiarRepository */ .Y)((0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F2)(reference)?.repository ?? reference);
const inspectFormat = '{{.Id}}{{range .RepoDigests}}\n{{.}}{{end}}';
/** What the registry has under the name, with the user's logins. */
const askRegistry = async (reference, docker) => {
    const { code, stdout } = await docker.run(['buildx', 'imagetools', 'inspect', '--format', digestFormat, reference]);
    const digest = stdout.trim();
    return code === 0 && (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .isDigest */ .Bc)(digest) ? digest : undefined;
};
const digestFormat = '{{.Manifest.Digest}}';


/***/ }),

/***/ 56574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ canBePinned),
/* harmony export */   Y: () => (/* binding */ familiarRepository)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);
/* harmony import */ var _content_base_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82375);


/**
 * Whether a build context can stand for a base image: the Dockerfile's frontend must know of contexts, and none of its
 * stages may have the base image's name, since the context would stand for that stage, too.
 */
const canBePinned = (reference, dockerfile) => knowsContexts(dockerfile) && !(0,_content_base_images_js__WEBPACK_IMPORTED_MODULE_0__/* .stageNames */ .h)(dockerfile).includes(familiarName(reference));
/** As BuildKit compares names: without what Docker Hub's may leave out, and without the tag `latest`. */
const familiarName = (reference) => {
    const { repository = reference, tag = 'latest' } = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(reference) ?? {};
    const name = familiarRepository(repository);
    return tag === 'latest' ? name : `${name}:${tag}`;
};
/** A repository without what Docker Hub's may leave out. */
const familiarRepository = (repository) => repository.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
/** Contexts came with docker/dockerfile 1.4; a frontend that does not know them may not even say so. */
const knowsContexts = (dockerfile) => {
    const [, frontend = ''] = /^(?:\uFEFF)?(?:#.*\n)*?#\s*syntax\s*=\s*(\S+)/i.exec(dockerfile) ?? [];
    if (frontend === '')
        return true;
    const { repository = '', tag = 'latest' } = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(frontend) ?? {};
    return (/(?:^|\/)docker\/dockerfile(?:-upstream)?$/.test(repository) &&
        !/^(?:1\.[0-3](?:[.-].*)?|.*experimental)$/.test(tag));
};


/***/ }),

/***/ 70428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** Reads a manifest that a registry took, of an image or of an index. */
const readManifest = (text) => {
    const { config, layers, manifests } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
    const blobs = [...(config === undefined ? [] : [config]), ...(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(layers)];
    return {
        blobs: blobs
            .filter(isHeldByRegistry)
            .map((blob) => ({ digest: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(blob, 'digest'), size: Number((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(blob, 'size')) })),
        children: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(manifests).map((child) => ({ digest: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(child, 'digest'), platform: platformOf(child) })),
    };
};
/** Layers of Windows' base images lie elsewhere: no registry has them. */
const isHeldByRegistry = (blob) => !/foreign|nondistributable/.test((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(blob, 'mediaType'));
/** BuildKit gives its attestations an unknown platform. What names one is run there, whatever its annotations say. */
const platformOf = (child) => {
    const { os, architecture, variant } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(child, 'platform'));
    if (os === 'unknown')
        return undefined;
    return [os ?? 'linux', architecture ?? 'amd64', variant].filter(Boolean).join('/');
};


/***/ }),

/***/ 43709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ withLocal)
});

// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/outside/git.js
var outside_git = __webpack_require__(1617);
// EXTERNAL MODULE: ./build/src/outside/process.js + 2 modules
var process = __webpack_require__(15550);
// EXTERNAL MODULE: ./build/src/images/docker/docker.js + 1 modules
var docker = __webpack_require__(6561);
// EXTERNAL MODULE: ./build/src/images/docker/docker-config.js + 1 modules
var docker_config = __webpack_require__(52742);
;// CONCATENATED MODULE: ./build/src/images/docker/docker-access.js


/** Docker as the user has it, and Docker logged in to ECR: both by a copy of the user's configuration, which is never touched. */
const createDockerAccess = (settings) => {
    const { userDirectory, temporaryDirectory, mask, onConfig } = settings;
    const configured = async (login) => {
        const configDirectory = await (0,docker_config/* createDockerConfig */.l)({ userDirectory, temporaryDirectory, login, onConfig });
        return (0,docker/* createDocker */.hC)({ ...settings, configDirectory });
    };
    let plain;
    return (login) => {
        if (login === undefined) {
            plain ??= configured();
            return plain;
        }
        mask(login.password);
        mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
        return configured(login);
    };
};

// EXTERNAL MODULE: ./build/src/images/docker/remove-private.js
var remove_private = __webpack_require__(1735);
;// CONCATENATED MODULE: ./build/src/images/local-handles.js





/** Works with git and Docker, and takes their logins and secrets away again. */
const withLocal = async (settings, work) => {
    const { signal, workspace, progress } = settings;
    const processes = (0,process/* createProcesses */.E)(settings);
    const directories = [];
    const onPrivate = (directory) => {
        directories.push(directory);
        settings.onPrivate(directories.join('\n'));
    };
    const docker = createDockerAccess({
        ...settings,
        processes,
        directory: workspace,
        userDirectory: settings.dockerDirectory,
        onConfig: onPrivate,
    });
    try {
        const git = (0,outside_git/* createGit */.l)({ processes, directory: workspace });
        return await work({ git, docker, progress, clock: (0,clock/* createClock */.t)(signal), onPrivate });
    }
    finally {
        await (0,remove_private/* removePrivate */.W)(directories.join('\n'));
    }
};


/***/ }),

/***/ 21760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
/** Works on all items, at most `lanes` at a time, and gives the results in the items' order. The first error ends it. */
const inLanes = async (items, lanes, work) => {
    const results = [];
    const waiting = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (failed)
                return;
            results[index] = await work(item);
        }
    };
    const ended = Array.from({ length: Math.min(lanes, items.length) }, async () => {
        try {
            await lane();
        }
        catch (error) {
            failed = true;
            throw error;
        }
    });
    await Promise.all(ended);
    return results;
};


/***/ })

};
