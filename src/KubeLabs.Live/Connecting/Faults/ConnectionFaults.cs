using System.Net.Sockets;

namespace KubeLabs.Live;

/// <summary>
/// Names the cause of an exception that a request ended with. The words of the exceptions themselves are never passed on: they are English
/// alone, and may quote what nobody should read.
/// </summary>
internal static class ConnectionFaults
{
    // Exceptions nest a few levels; a circle of them would be a broken program.
    private const int Deepest = 16;

    /// <summary>Whether a request may end with this exception without this program being broken.</summary>
    public static bool IsFault(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or TimeoutException or SocketException;

    /// <summary>The cause of such an exception.</summary>
    /// <param name="exception">What the request, or reading its body, ended with.</param>
    /// <param name="server">The address that was asked.</param>
    public static ConnectionFault Of(Exception exception, Uri server)
    {
        var depth = 0;
        for (var cause = exception; cause is not null && depth < Deepest; cause = cause.InnerException, depth++)
        {
            if (cause is ConnectionFaultException known) return known.Fault;
        }

        return OfSocket(exception, server) ?? OfHttp(exception, server);
    }

    private static ConnectionFault? OfSocket(Exception exception, Uri server)
    {
        if (exception is OperationCanceledException or TimeoutException) return FaultTexts.TimedOut(server);
        if (exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }) return FaultTexts.UnknownHost(server);
        return Socket(exception)?.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => FaultTexts.Refused(server),
            SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery => FaultTexts.UnknownHost(server),
            SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown or SocketError.HostDown =>
                FaultTexts.Unreachable(server),
            SocketError.TimedOut => FaultTexts.TimedOut(server),
            null => null,
            _ => FaultTexts.CutOff(server),
        };
    }

    private static SocketException? Socket(Exception exception)
    {
        var depth = 0;
        for (var cause = exception; cause is not null && depth < Deepest; cause = cause.InnerException, depth++)
        {
            if (cause is SocketException socket) return socket;
        }

        return null;
    }

    private static ConnectionFault OfHttp(Exception exception, Uri server) => Error(exception) switch
    {
        HttpRequestError.SecureConnectionError => FaultTexts.NoTls(server),
        HttpRequestError.ProxyTunnelError => FaultTexts.Proxy(server),
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError
            or HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.ExtendedConnectNotSupported => FaultTexts.NotHttp(server),
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError => FaultTexts.Unreachable(server),
        _ => exception is IOException or HttpRequestException ? FaultTexts.CutOff(server) : FaultTexts.Unreachable(server),
    };

    private static HttpRequestError? Error(Exception exception) => exception switch
    {
        HttpIOException body => body.HttpRequestError,
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => request.HttpRequestError,
        { InnerException: HttpIOException inner } => inner.HttpRequestError,
        _ => null,
    };
}
