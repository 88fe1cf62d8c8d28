using System.Security.Authentication;

namespace KubeLabs.Live;

/// <summary>What HTTP could not do, as a failure.</summary>
internal static class TransportFaults
{
    public static ApiFailure Of(ApiRequest request, HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse => ApiFailures.CutOff(request),
        _ when exception.InnerException is IOException and not { InnerException: AuthenticationException } => ApiFailures.CutOff(request),
        _ => ApiFailures.Unreachable(Innermost(exception).Message),
    };

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner) exception = inner;
        return exception;
    }
}
