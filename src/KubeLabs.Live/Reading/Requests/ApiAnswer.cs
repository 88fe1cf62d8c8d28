using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What became of a request.</summary>
internal abstract record ApiAnswer;

/// <summary>The server answered, whatever it was.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, decompressed. Hostile. Valid until the buffer of the request is used again.</param>
/// <param name="RetryAfter">How long the server asks to wait; null where it does not say.</param>
internal sealed record ApiResponse(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter) : ApiAnswer
{
    private ApiStatus? _problem;

    /// <summary>Whether it is what was asked for.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>What the server says is wrong, where it says so; else what the status means.</summary>
    public ApiStatus Problem => _problem ??= ApiStatus.Of(Status, Body.Span);

    /// <summary>The body as a tree, or null where it is no JSON within the limits.</summary>
    public Node? Json() => ApiJson.Read(Body.Span);
}

/// <summary>There was no answer, or none that can be used.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Message">What happened, in words, without any secret.</param>
internal sealed record ApiFailure(ApiFailureKind Kind, LocalizedText Message) : ApiAnswer;

/// <summary>Why there is no answer that can be used.</summary>
internal enum ApiFailureKind
{
    /// <summary>The deadline was over.</summary>
    TimedOut,

    /// <summary>There is no connection: refused, no such name, a certificate that is not trusted.</summary>
    Unreachable,

    /// <summary>The answer broke off, or was damaged.</summary>
    CutOff,

    /// <summary>The answer is beyond the limit.</summary>
    TooLarge,

    /// <summary>The server points elsewhere, where credentials are not sent.</summary>
    Redirected,

    /// <summary>The answer is not JSON.</summary>
    NotJson,
}
