using System.Security.Cryptography;

namespace KubeLabs.Live;

/// <summary>Whether a request is sent again, and when.</summary>
internal static class RetryRules
{
    private const int MostAttempts = 6;
    private const int FirstPauseMs = 100;
    private const int LongestPauseMs = 5_000;
    private static readonly TimeSpan _longestRetryAfter = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait before the next attempt; null where the answer stands.</summary>
    public static TimeSpan? Pause(ApiRequest request, ApiAnswer answer, int attempt)
    {
        if (attempt >= MostAttempts || !IsPassing(request, answer)) return null;
        if (answer is not ApiResponse { RetryAfter: { } asked }) return Growing(attempt);
        return asked < _longestRetryAfter ? asked : _longestRetryAfter;
    }

    // A server that is too busy has not begun with the request, whatever it was.
    private static bool IsPassing(ApiRequest request, ApiAnswer answer) => answer switch
    {
        ApiResponse when request.IsForwarded => false,
        ApiResponse { Status: 429 } => true,
        ApiResponse { Status: >= 500 and not 501 and not 505 } => request.IsIdempotent,
        ApiFailure { Kind: ApiFailureKind.CutOff } => request.IsIdempotent,
        _ => false,
    };

    // The jitter keeps a class of learners from asking in step.
    private static TimeSpan Growing(int attempt)
    {
        var most = Math.Min(FirstPauseMs << (attempt - 1), LongestPauseMs);
        return TimeSpan.FromMilliseconds(most / 2 + RandomNumberGenerator.GetInt32(most / 2 + 1));
    }
}
