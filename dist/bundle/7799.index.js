export const id = 7799;
export const ids = [7799];
export const modules = {

/***/ 79387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createEcrClients)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11805);
/* harmony import */ var _outside_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22588);


const createEcrClients = ({ region, client }) => {
    // One attempt: the SDK would repeat what is a quota, and never ask for new credentials.
    const connect = () => new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_1__/* .ECRClient */ .S({ region, requestHandler: (0,_outside_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .awsRequestHandler */ .l)(), ...client, maxAttempts: 1 });
    let aws = connect();
    return {
        current: () => aws,
        renew: (expired) => {
            if (aws === expired)
                aws = connect();
        },
    };
};


/***/ }),

/***/ 45572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ connectEcr),
  e: () => (/* binding */ isNamed)
});

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
// EXTERNAL MODULE: ./build/src/outside/clock.js
var outside_clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/images/ecr-clients.js
var ecr_clients = __webpack_require__(79387);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/images/iam-refusal.js
var iam_refusal = __webpack_require__(25588);
;// CONCATENATED MODULE: ./build/src/images/aws-advice.js

const where = ({ repository, region, registryId }) => `\`${repository}\` in ${region}${registryId === undefined ? '' : ` of registry ${registryId}`}`;
const renew = 'Get new ones right before this step: aws-actions/configure-aws-credentials with `id-token: write`';
/** Advice whose words are the same whatever was asked. */
const plain = (reason, what, todo) => (asked) => ({ reason, what: `${what}: ecr:${asked.operation} on ${where(asked)}`, todo });
const unreachable = (asked) => ({
    reason: 'unreachable',
    what: `ECR in ${asked.region} gave no answer to ecr:${asked.operation}`,
    todo: 'Look at aws-region, and whether the runner reaches ECR (proxy, VPC endpoint, AWS_ENDPOINT_URL_ECR)',
});
const unexpected = (asked) => ({
    reason: 'unexpected',
    what: `ecr:${asked.operation} on ${where(asked)} failed`,
    todo: 'Look at what AWS said',
});
const unknownCredentials = (asked) => ({
    reason: 'denied',
    what: `AWS does not know the credentials that asked for ${where(asked)}`,
    todo: `Look whether the access key still exists and belongs to this partition, and whether ${asked.region} is enabled in the account. ${renew}`,
});
const expired = (asked) => ({
    reason: 'denied',
    what: `the AWS credentials that asked for ${where(asked)} have expired`,
    todo: renew,
});
const wrongSignature = (asked) => ({
    reason: 'denied',
    what: `AWS refused the signature of ecr:${asked.operation} on ${where(asked)}`,
    todo: 'Look at aws-region, at the secret access key (whole, without a blank at its end) and at the clock of the runner',
});
const throttled = plain('rejected', 'ECR is asked too often', 'Run the job again later, with fewer jobs at once');
/** What any operation of AWS may answer. */
const awsAdvice = {
    AccessDeniedException: (asked) => {
        const refusal = (0,iam_refusal/* iamRefusal */.k)(asked.said);
        const action = refusal?.action ?? `ecr:${asked.operation}`;
        return {
            reason: 'denied',
            what: `AWS does not allow ${action} on ${where(asked)}`,
            todo: refusal?.todo ?? (0,iam_refusal/* allow */.c)(action),
        };
    },
    CredentialsProviderError: () => ({ reason: 'denied', what: 'there are no AWS credentials', todo: renew }),
    UnrecognizedClientException: unknownCredentials,
    InvalidClientTokenId: unknownCredentials,
    MissingAuthenticationTokenException: unknownCredentials,
    ExpiredTokenException: expired,
    ExpiredToken: expired,
    InvalidSignatureException: wrongSignature,
    IncompleteSignatureException: wrongSignature,
    ThrottlingException: throttled,
    TooManyRequestsException: throttled,
};

;// CONCATENATED MODULE: ./build/src/images/ecr-advice.js

const runAgain = 'Run the job again: only what is missing travels';
const upstream = plain('unreachable', 'ECR could not get it from the registry behind the pull-through cache', 'Look at the pull-through cache rule and its credentials, or run the job again later');
const tags = plain('invalid-input', 'ECR does not accept the resource tags', 'Correct them: at most 50, none empty');
const fresh = plain('unexpected', 'ECR does not know of an upload that it began', runAgain);
/** Every exception that ECR's operations in use declare. */
const ecrAdvice = {
    RepositoryNotFoundException: (asked) => ({
        reason: 'not-found',
        what: `there is no repository ${where(asked)}`,
        todo: `Correct repository, aws-region or registry-id, or create it: aws ecr create-repository --repository-name ${asked.repository} --region ${asked.region} --image-tag-mutability IMMUTABLE`,
    }),
    InvalidParameterException: (asked) => ({
        reason: 'invalid-input',
        what: `ECR does not accept what ecr:${asked.operation} was asked for ${where(asked)}`,
        todo: 'Correct the inputs: repository is the name without a host, as in `shop/quote`',
    }),
    ValidationException: plain('invalid-input', 'ECR does not accept what it was asked', 'Look at what AWS said, and correct the inputs'),
    LimitExceededException: plain('rejected', 'a quota of ECR is used up, which no retry helps', 'Let a lifecycle policy delete old images (or remove old tags of this image), or raise the quota in Service Quotas'),
    ServerException: unreachable,
    KmsException: plain('rejected', 'the KMS key of the repository cannot be used', 'Look in KMS whether the key is enabled, and whether ECR holds its grant (kms:CreateGrant, kms:DescribeKey)'),
    RepositoryAlreadyExistsException: plain('conflict', 'the repository is there already', 'Run the job again'),
    InvalidTagParameterException: tags,
    TooManyTagsException: tags,
    ImageAlreadyExistsException: plain('conflict', 'ECR has this image already', 'Nothing is to be done: run the job again'),
    ImageTagAlreadyExistsException: plain('conflict', 'the tag is immutable and stands for another image', 'Use another tag, or delete the image that has it'),
    ImageDigestDoesNotMatchException: plain('unexpected', 'the manifest was changed on its way', `Look for a proxy that rewrites requests. ${runAgain}`),
    ImageNotFoundException: plain('not-found', 'ECR has no such image', 'Look whether a lifecycle policy deleted it, and build it again'),
    ScanNotFoundException: plain('not-found', 'the image was never scanned', "Switch on scan on push in the repository or in the registry's scanning configuration"),
    ImageArchivedException: plain('rejected', 'the image is archived, and is not scanned', 'If it is needed, restore it'),
    UnsupportedImageTypeException: plain('rejected', 'ECR scans images of a platform, and no index or attestation', 'Name the image of a platform'),
    LayersNotFoundException: plain('rejected', 'ECR lacks layers that the image needs', runAgain),
    ReferencedImagesNotFoundException: plain('rejected', 'ECR lacks images that the index needs', runAgain),
    LayerInaccessibleException: plain('rejected', 'ECR cannot reach a layer', 'The image may be archived: restore it, or push it again'),
    UnableToGetUpstreamImageException: upstream,
    UnableToGetUpstreamLayerException: upstream,
    UnableToListUpstreamImageReferrersException: upstream,
    UploadNotFoundException: fresh,
    InvalidLayerPartException: plain('unexpected', 'ECR expected another part of the layer', runAgain),
    LayerPartTooSmallException: plain('unexpected', 'ECR found the parts of a layer too small', runAgain),
    EmptyUploadException: plain('invalid-input', 'the layout has a blob with no bytes, which ECR does not take', 'Build it anew'),
    InvalidLayerException: plain('invalid-input', 'the bytes of a layer are not those of its digest', 'The layout is damaged: build it anew'),
    LayerAlreadyExistsException: plain('conflict', 'ECR has this layer already', 'Nothing is to be done: run the job again'),
};

;// CONCATENATED MODULE: ./build/src/images/ecr-errors.js



/** An error of the AWS SDK as a Failure that says what to do. A Failure stays itself. */
const explainAwsError = (thrown, asked) => {
    if (thrown instanceof failure/* Failure */.H)
        return thrown;
    const name = nameOf(thrown);
    const said = thrown instanceof Error ? thrown.message || codeOf(thrown) || name : String(thrown);
    const { reason, what, todo } = adviceFor(name, thrown, { ...asked, said });
    return new failure/* Failure */.H(reason, `${what} (AWS said: ${said.replace(/[.\s]+$/, '')}). ${todo}`, { cause: thrown });
};
const adviceFor = (name, thrown, asked) => {
    const advice = (ecrAdvice[name] ?? awsAdvice[name])?.(asked);
    if (advice)
        return advice;
    return isNoAnswer(thrown) ? unreachable(asked) : unexpected(asked);
};
const isNoAnswer = (thrown) => nameOf(thrown) === 'TimeoutError' || noAnswerCodes.test(codeOf(thrown)) || statusOf(thrown) >= 500;
const noAnswerCodes = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/;
const nameOf = (thrown) => (thrown instanceof Error ? thrown.name : 'Error');
/** Node's code of a network error, empty for all else. */
const codeOf = (thrown) => typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
/** The HTTP status of an answer, 0 without one. */
const statusOf = (thrown) => Number(metadataOf(thrown).httpStatusCode ?? 0);
const metadataOf = (thrown) => {
    if (typeof thrown !== 'object' || thrown === null || !('$metadata' in thrown))
        return {};
    const metadata = thrown.$metadata;
    return typeof metadata === 'object' && metadata !== null ? { ...metadata } : {};
};

;// CONCATENATED MODULE: ./build/src/images/ecr-passing.js


/** What may pass of what the AWS SDK threw; undefined when the next answer would be the same. */
const passing = (thrown) => {
    const kind = thrown instanceof failure/* Failure */.H ? undefined : kindOf(thrown);
    if (kind === undefined)
        return undefined;
    const waitMilliseconds = retryAfterMilliseconds(thrown);
    return waitMilliseconds === undefined ? { kind } : { kind, waitMilliseconds };
};
const kindOf = (thrown) => {
    const [name, status, code] = [nameOf(thrown), statusOf(thrown), codeOf(thrown)];
    // The SDK takes it for throttling, but it is a quota: the same tomorrow.
    if (name === 'LimitExceededException')
        return undefined;
    if (status === 429 || /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown)/.test(name))
        return 'throttled';
    if (/^(ExpiredToken|RequestExpired)/.test(name))
        return 'expired';
    if (name === 'ReferencedImagesNotFoundException')
        return 'not-yet';
    if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code))
        return 'unanswered';
    if (status >= 500 || name === 'TimeoutError' || /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code))
        return 'broken';
    // The SDK set its clock by the answer, so that the next signature is right.
    return metadataOf(thrown).clockSkewCorrected === true ? 'broken' : undefined;
};
const longestRetryAfterSeconds = 60;
/** `Retry-After` in seconds, as AWS sends it. */
const retryAfterMilliseconds = (thrown) => {
    if (typeof thrown !== 'object' || thrown === null || !('$response' in thrown))
        return undefined;
    const response = thrown.$response;
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return undefined;
    const headers = { ...Object(response.headers) };
    const seconds = Number(headers['retry-after']);
    return seconds > 0 ? Math.min(seconds, longestRetryAfterSeconds) * 1000 : undefined;
};

;// CONCATENATED MODULE: ./build/src/images/ecr-connection.js





const briefMilliseconds = 5_000;
const mostRenewals = 2;
const connectEcr = (settings) => {
    const { region, repository, registryId, signal, progress } = settings;
    const { clock = (0,outside_clock/* createClock */.t)(signal), budgetMilliseconds = 300_000 } = settings;
    const clients = settings.clients ?? (0,ecr_clients/* createEcrClients */.v)(settings);
    const ask = async (operation, work) => {
        const asked = { operation, repository, region, registryId };
        const begin = clock.now();
        let renewals = 0;
        let last;
        const isHopeless = (trouble) => (trouble.kind === 'expired' && renewals >= mostRenewals) ||
            (isBrief[trouble.kind] && clock.now() - begin > briefMilliseconds);
        return (0,retry/* retry */.L)({
            what: `ecr:${operation}`,
            clock,
            budgetMilliseconds,
            firstDelayMilliseconds: 200,
            longestDelayMilliseconds: 15_000,
            onAgain: (reason) => progress?.say(`ecr:${operation} is asked again: ${reason}`),
            attempt: async () => {
                const aws = clients.current();
                try {
                    return { value: await work(aws) };
                }
                catch (error) {
                    signal.throwIfAborted();
                    last = explainAwsError(error, asked);
                    const trouble = passing(error);
                    if (trouble === undefined || isHopeless(trouble))
                        throw last;
                    if (trouble.kind === 'expired') {
                        renewals += 1;
                        clients.renew(aws);
                    }
                    return (0,retry/* again */.T)(words[trouble.kind], trouble.waitMilliseconds);
                }
            },
        }).then(({ value }) => value, (error) => {
            signal.throwIfAborted();
            throw last ?? error;
        });
    };
    return {
        common: { repositoryName: repository, ...(registryId !== undefined && { registryId }) },
        options: { abortSignal: signal },
        ask,
    };
};
const isBrief = {
    throttled: false,
    broken: false,
    expired: false,
    unanswered: true,
    'not-yet': true,
};
const words = {
    throttled: 'ECR is asked too often',
    broken: 'it broke off',
    expired: 'the credentials have expired',
    unanswered: 'nobody answers',
    'not-yet': 'ECR does not see yet what was just written',
};
const isNamed = (error, name) => error instanceof Error && error.name === name;


/***/ }),

/***/ 37078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ createEcrReads),
/* harmony export */   v: () => (/* binding */ acceptedMediaTypes)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71982);
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59952);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _image_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44797);



const mostAtOnce = 100;
/** BatchGetImage answers 200 for a missing tag, and leaves out what the caller does not accept. */
const acceptedMediaTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const createEcrReads = (connected) => ({
    imagesByDigest: async (digests) => {
        const found = new Map();
        for (let first = 0; first < digests.length; first += mostAtOnce) {
            for (const image of await batch(connected(), digests.slice(first, first + mostAtOnce))) {
                found.set(image.digest, image);
            }
        }
        return found;
    },
    layerUrl: async (layerDigest) => {
        const { common, options, ask } = connected();
        const command = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__/* .GetDownloadUrlForLayerCommand */ .p({ ...common, layerDigest });
        const { downloadUrl } = await ask('GetDownloadUrlForLayer', (aws) => aws.send(command, options));
        if (downloadUrl)
            return downloadUrl;
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unexpected', `ECR gave no address for the layer ${layerDigest}`);
    },
});
const batch = async ({ common, options, ask }, digests) => {
    const imageIds = digests.map((imageDigest) => ({ imageDigest }));
    const command = new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_3__/* .BatchGetImageCommand */ .P({ ...common, imageIds, acceptedMediaTypes });
    const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options));
    const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound');
    if (strange)
        throw (0,_image_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .imageFailure */ .y)(common.repositoryName, strange);
    return (images ?? []).flatMap(({ imageId, imageManifest: manifest, imageManifestMediaType: mediaType }) => imageId?.imageDigest && manifest && mediaType ? [{ digest: imageId.imageDigest, manifest, mediaType }] : []);
};


/***/ }),

/***/ 97799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ createEcr),
  g: () => (/* binding */ imagesByTag)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchGetImageCommand.js
var BatchGetImageCommand = __webpack_require__(59952);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/PutImageCommand.js
var PutImageCommand = __webpack_require__(25959);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/GetAuthorizationTokenCommand.js
var GetAuthorizationTokenCommand = __webpack_require__(38421);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/images/ecr-connection.js + 4 modules
var ecr_connection = __webpack_require__(45572);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/BatchCheckLayerAvailabilityCommand.js
var BatchCheckLayerAvailabilityCommand = __webpack_require__(67009);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/InitiateLayerUploadCommand.js
var InitiateLayerUploadCommand = __webpack_require__(86824);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/CompleteLayerUploadCommand.js
var CompleteLayerUploadCommand = __webpack_require__(77200);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/UploadLayerPartCommand.js
var UploadLayerPartCommand = __webpack_require__(30674);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/models/errors.js
var errors = __webpack_require__(3805);
;// CONCATENATED MODULE: ./build/src/images/ecr-layers.js



const missingLayers = async ({ common, options, ask }, layerDigests) => {
    const { layers } = await ask('BatchCheckLayerAvailability', (aws) => aws.send(new BatchCheckLayerAvailabilityCommand/* BatchCheckLayerAvailabilityCommand */.Y({ ...common, layerDigests }), options));
    const available = (layers ?? []).filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE');
    const there = new Set(available.map(({ layerDigest }) => layerDigest));
    return layerDigests.filter((digest) => !there.has(digest));
};
const mostUploads = 4;
/** Uploads a layer; an upload that vanished is begun anew, unless it vanished because it was complete. */
const uploadLayer = async (connection, digest, bytes) => {
    for (let number = 1;; number += 1) {
        try {
            return await uploadOnce(connection, digest, bytes);
        }
        catch (error) {
            const vanished = error instanceof failure/* Failure */.H && (0,ecr_connection/* isNamed */.e)(error.cause, 'UploadNotFoundException');
            if (!vanished || number === mostUploads)
                throw error;
            if ((await missingLayers(connection, [digest])).length === 0)
                return;
        }
    }
};
/** In parts of the size that ECR asks for, one after the other; ECR compares the digest at the end. */
const uploadOnce = async (connection, digest, bytes) => {
    const { common, options, ask } = connection;
    const { uploadId, partSize = 10_485_760 } = await ask('InitiateLayerUpload', (aws) => aws.send(new InitiateLayerUploadCommand/* InitiateLayerUploadCommand */.D(common), options));
    await sendParts(connection, { uploadId, partSize }, bytes);
    await ask('CompleteLayerUpload', async (aws) => {
        const command = new CompleteLayerUploadCommand/* CompleteLayerUploadCommand */.f({ ...common, uploadId, layerDigests: [digest] });
        await aws.send(command, options).catch((error) => {
            // Another push of the same layer was faster.
            if (!(0,ecr_connection/* isNamed */.e)(error, 'LayerAlreadyExistsException'))
                throw error;
        });
    });
};
const mostSetbacks = 5;
/** Goes on from where ECR says that it is: it may have a part whose answer was lost, or lack one that it had. */
const sendParts = async (connection, { uploadId, partSize }, { size, slice }) => {
    let setbacks = 0;
    for (let first = 0; first < size;) {
        const layerPartBlob = await slice(first, Math.min(first + partSize, size));
        const part = { uploadId, layerPartBlob, partFirstByte: first, partLastByte: first + layerPartBlob.length - 1 };
        const next = await sendPart(connection, part);
        if (next < first)
            setbacks += 1;
        if (next === first || next > size || setbacks > mostSetbacks) {
            throw new failure/* Failure */.H('unexpected', `ECR wants byte ${next} of a layer of ${size} bytes, again and again. Run the job again`);
        }
        first = next;
    }
};
/** Gives the first byte that ECR wants next. */
const sendPart = ({ common, options, ask }, part) => ask('UploadLayerPart', async (aws) => {
    try {
        await aws.send(new UploadLayerPartCommand/* UploadLayerPartCommand */.b({ ...common, ...part }), options);
        return part.partLastByte + 1;
    }
    catch (error) {
        if (!(error instanceof errors/* InvalidLayerPartException */.Z6) || error.lastValidByteReceived === undefined)
            throw error;
        return error.lastValidByteReceived + 1;
    }
});

// EXTERNAL MODULE: ./build/src/images/ecr-reads.js
var ecr_reads = __webpack_require__(37078);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/ListImageReferrersCommand.js
var ListImageReferrersCommand = __webpack_require__(19752);
;// CONCATENATED MODULE: ./build/src/images/ecr-referrers.js

const mostAtOnce = 50;
const mostPages = 100;
const createEcrReferrers = (connected) => ({
    referrersOf: async (imageDigest) => {
        const { common, options, ask } = connected();
        const digests = [];
        let nextToken;
        for (let page = 0; page < mostPages; page += 1) {
            const command = new ListImageReferrersCommand/* ListImageReferrersCommand */.h({
                ...common,
                subjectId: { imageDigest },
                maxResults: mostAtOnce,
                ...(nextToken !== undefined && { nextToken }),
            });
            const answer = await ask('ListImageReferrers', (aws) => aws.send(command, options));
            digests.push(...(answer.referrers ?? []).flatMap(({ digest }) => digest ?? []));
            nextToken = answer.nextToken;
            if (nextToken === undefined)
                break;
        }
        return digests;
    },
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeRepositoriesCommand.js
var DescribeRepositoriesCommand = __webpack_require__(71946);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/CreateRepositoryCommand.js
var CreateRepositoryCommand = __webpack_require__(79093);
;// CONCATENATED MODULE: ./build/src/images/ecr-repositories.js



/** The repository as it stands; one that is not there is a Failure `not-found`. */
const describeRepository = async ({ common, options, ask }) => {
    const { repositoryName, ...registry } = common;
    const command = new DescribeRepositoriesCommand/* DescribeRepositoriesCommand */.p({ ...registry, repositoryNames: [repositoryName] });
    const { repositories } = await ask('DescribeRepositories', (aws) => aws.send(command, options));
    const [found] = repositories ?? [];
    const host = found?.repositoryUri?.slice(0, -`/${repositoryName}`.length);
    if (!host)
        throw new failure/* Failure */.H('unexpected', `ECR described the repository ${repositoryName} without its address`);
    const { registryId = '', imageTagMutability = 'MUTABLE', imageTagMutabilityExclusionFilters: filters } = found ?? {};
    const exceptions = (filters ?? []).flatMap(({ filter }) => (filter === undefined ? [] : [filter]));
    return { host, registryId, immutable: imageTagMutability.startsWith('IMMUTABLE'), exceptions };
};
const createRepository = ({ common, options, ask }, immutable) => ask('CreateRepository', async (aws) => {
    const command = new CreateRepositoryCommand/* CreateRepositoryCommand */.W({
        ...common,
        imageTagMutability: immutable ? 'IMMUTABLE' : 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: immutable },
    });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if ((0,ecr_connection/* isNamed */.e)(error, 'RepositoryAlreadyExistsException'))
            return 'there';
        throw error;
    }
    return 'created';
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/StartImageScanCommand.js
var StartImageScanCommand = __webpack_require__(46229);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeImageScanFindingsCommand.js
var DescribeImageScanFindingsCommand = __webpack_require__(66512);
;// CONCATENATED MODULE: ./build/src/images/ecr-scans.js


const refusals = {
    LimitExceededException: 'already',
    ValidationException: 'not-ours',
    UnsupportedImageTypeException: 'unsupported',
    ImageArchivedException: 'unsupported',
    ImageNotFoundException: 'not-yet',
};
const createEcrScans = (connected) => ({
    scanOf: (digest) => scanOf(connected(), digest),
    startScan: (imageDigest) => {
        const { common, options, ask } = connected();
        return ask('StartImageScan', async (aws) => {
            try {
                await aws.send(new StartImageScanCommand/* StartImageScanCommand */.Q({ ...common, imageId: { imageDigest } }), options);
                return 'started';
            }
            catch (error) {
                const refusal = error instanceof Error ? refusals[error.name] : undefined;
                if (refusal)
                    return refusal;
                throw error;
            }
        });
    },
});
const scanOf = async ({ common, options, ask }, imageDigest) => {
    const findings = [];
    for (let nextToken;;) {
        const request = { ...common, imageId: { imageDigest }, maxResults: 1000, nextToken };
        const answer = await ask('DescribeImageScanFindings', async (aws) => {
            try {
                return await aws.send(new DescribeImageScanFindingsCommand/* DescribeImageScanFindingsCommand */.T(request), options);
            }
            catch (error) {
                if ((0,ecr_connection/* isNamed */.e)(error, 'ScanNotFoundException') || (0,ecr_connection/* isNamed */.e)(error, 'ImageNotFoundException'))
                    return undefined;
                throw error;
            }
        });
        if (answer === undefined)
            return { known: false };
        const { imageScanStatus, imageScanFindings } = answer;
        findings.push(...(imageScanFindings?.findings ?? []).map(basic));
        findings.push(...(imageScanFindings?.enhancedFindings ?? []).filter(isOpen).flatMap(enhanced));
        nextToken = answer.nextToken;
        if (nextToken)
            continue;
        const completedAt = imageScanFindings?.imageScanCompletedAt?.getTime();
        const { status = 'UNKNOWN', description = '' } = imageScanStatus ?? {};
        return { known: true, status, description, findings, ...(completedAt !== undefined && { completedAt }) };
    }
};
const basic = ({ name = '', severity = 'UNDEFINED', attributes = [] }) => {
    const value = (key) => attributes.find((attribute) => attribute.key === key)?.value ?? '';
    return { id: name, severity, package: value('package_name'), version: value('package_version'), fixedIn: '' };
};
const isOpen = ({ status = 'ACTIVE' }) => status === 'ACTIVE';
/** Amazon Inspector names a vulnerability once with all the packages that have it; what is no package has a title. */
const enhanced = (finding) => {
    const { severity = 'UNTRIAGED', title = '', packageVulnerabilityDetails: details } = finding;
    const id = details?.vulnerabilityId ?? title;
    const packages = details?.vulnerablePackages ?? [];
    if (packages.length === 0)
        return [{ id, severity, package: '', version: '', fixedIn: '' }];
    return packages.map(({ name = '', version = '', fixedInVersion = '' }) => ({
        id,
        severity,
        package: name,
        version,
        fixedIn: /^NotAvailable$/i.test(fixedInVersion) ? '' : fixedInVersion,
    }));
};

// EXTERNAL MODULE: ./build/src/images/image-failures.js
var image_failures = __webpack_require__(44797);
;// CONCATENATED MODULE: ./build/src/images/ecr.js









/** Nothing is asked, and no region needed, before the first question. */
const createEcr = (settings) => {
    let connection;
    const connected = () => {
        connection ??= (0,ecr_connection/* connectEcr */.R)(settings);
        return connection;
    };
    return {
        ...(0,ecr_reads/* createEcrReads */.Y)(connected),
        ...createEcrReferrers(connected),
        ...createEcrScans(connected),
        missingLayers: (digests) => missingLayers(connected(), digests),
        uploadLayer: (digest, bytes) => uploadLayer(connected(), digest, bytes),
        describe: () => describeRepository(connected()),
        create: ({ immutable }) => createRepository(connected(), immutable),
        imagesByTag: (tags) => imagesByTag(connected(), tags),
        put: (image, tag) => put(connected(), image, tag),
        login: () => login(connected()),
    };
};
const imagesByTag = async ({ common, options, ask }, tags) => {
    const imageIds = tags.map((imageTag) => ({ imageTag }));
    const command = new BatchGetImageCommand/* BatchGetImageCommand */.P({ ...common, imageIds, acceptedMediaTypes: ecr_reads/* acceptedMediaTypes */.v });
    const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options));
    const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound');
    if (strange)
        throw (0,image_failures/* imageFailure */.y)(common.repositoryName, strange);
    const byTag = new Map();
    for (const { imageId, imageManifest: manifest, imageManifestMediaType: mediaType } of images ?? []) {
        const { imageTag: tag, imageDigest: digest } = imageId ?? {};
        if (tag && digest && manifest && mediaType)
            byTag.set(tag, { digest, manifest, mediaType });
    }
    return byTag;
};
const put = ({ common, options, ask }, { digest, manifest, mediaType }, tag) => ask('PutImage', async (aws) => {
    const image = { imageManifest: manifest, imageManifestMediaType: mediaType, imageDigest: digest };
    const command = new PutImageCommand/* PutImageCommand */.S({ ...common, ...image, ...(tag !== undefined && { imageTag: tag }) });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if ((0,ecr_connection/* isNamed */.e)(error, 'ImageTagAlreadyExistsException'))
            return 'taken';
        if (!(0,ecr_connection/* isNamed */.e)(error, 'ImageAlreadyExistsException'))
            throw error;
    }
    return 'put';
});
const login = async ({ options, ask }) => {
    const { authorizationData } = await ask('GetAuthorizationToken', (aws) => aws.send(new GetAuthorizationTokenCommand/* GetAuthorizationTokenCommand */.E({}), options));
    const decoded = Buffer.from(authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        throw new failure/* Failure */.H('unexpected', 'ECR gave an authorization token without a user and a password');
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
};


/***/ }),

/***/ 25588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ allow),
/* harmony export */   k: () => (/* binding */ iamRefusal)
/* harmony export */ });
/** Reads AWS's sentence about a denied action, as the API, Docker and other clients hand it on. */
const iamRefusal = (said) => {
    const action = /not authorized to perform: (ecr:\w+)/.exec(said)?.[1];
    return action === undefined ? undefined : { action, todo: todoFor(action, said) };
};
/** What to do about an action that is not allowed; AWS says at its sentence's end which kind of policy it was. */
const todoFor = (action, said) => {
    const denying = /with an explicit deny in (?:an? )?([a-z -]+)/.exec(said)?.[1]?.trim();
    if (denying !== undefined)
        return `Take \`${action}\` out of the explicit deny in the ${denying}`;
    const missing = /because no ([a-z -]+?) (?:policy )?allows/.exec(said)?.[1]?.replace(/ policy$/, '');
    if (missing !== undefined && missing !== 'identity-based') {
        return `Allow \`${action}\` in the ${missing} policy (a repository of another account needs it in the repository's own policy, too)`;
    }
    return allow(action);
};
/** GetAuthorizationToken is about no repository, so a statement that names one never allows it. */
const allow = (action) => `Allow \`${action}\` in the policy of the role that this job assumes${action === 'ecr:GetAuthorizationToken' ? ', with the resource `*`' : ''}`;


/***/ }),

/***/ 44797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ imageFailure)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

const look = 'Look at the image in ECR';
const upstream = 'Look at the pull-through cache rule and its credentials, or run the job again later';
/** Every code that BatchGetImage may give for one image in an answer that is good otherwise, but for ImageNotFound. */
const byCode = {
    ImageInaccessible: {
        reason: 'rejected',
        todo: `${look}: it may be archived. Restore it, or delete it and run the job again`,
    },
    ImageReferencedByManifestList: { reason: 'rejected', todo: `${look}: an index refers to it` },
    ImageTagDoesNotMatchDigest: { reason: 'conflict', todo: `${look}: the tag was moved meanwhile. Run the job again` },
    InvalidImageDigest: { reason: 'invalid-input', todo: 'Correct the digest: it is sha256: and 64 hex digits' },
    InvalidImageTag: { reason: 'invalid-input', todo: 'Correct the tag' },
    KmsError: {
        reason: 'rejected',
        todo: "Look in KMS whether the repository's key is enabled, and whether ECR holds its grant",
    },
    MissingDigestAndTag: { reason: 'invalid-input', todo: 'Name a tag or a digest' },
    UpstreamAccessDenied: { reason: 'denied', todo: upstream },
    UpstreamTooManyRequests: { reason: 'rejected', todo: upstream },
    UpstreamUnavailable: { reason: 'unreachable', todo: upstream },
};
/** What ECR says of an image that it has but cannot give. */
const imageFailure = (repository, { imageId, failureCode, failureReason }) => {
    const { reason, todo } = byCode[failureCode ?? ''] ?? { reason: 'rejected', todo: look };
    const { imageTag, imageDigest } = imageId ?? {};
    const image = imageTag === undefined ? `${repository}@${imageDigest}` : `${repository}:${imageTag}`;
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(reason, `ECR cannot give ${image} (${failureCode}: ${failureReason}). ${todo}`);
};


/***/ })

};
