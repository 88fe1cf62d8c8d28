using System.Text;
using Microsoft.AspNetCore.Http;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>One request, and the ways to answer it well or badly.</summary>
internal sealed class LoopbackExchange
{
    private readonly HttpContext _context;

    public LoopbackExchange(HttpContext context, LoopbackRequest request)
    {
        _context = context;
        Request = request;
    }

    public LoopbackRequest Request { get; }

    /// <summary>Cancelled when the client goes away or the server is disposed.</summary>
    public CancellationToken Aborted => _context.RequestAborted;

    /// <summary>Sets a header of the answer, before anything is written.</summary>
    public LoopbackExchange With(string header, string value)
    {
        _context.Response.Headers[header] = value;
        return this;
    }

    /// <summary>A whole answer.</summary>
    public Task JsonAsync(string json, int status = 200) => TextAsync(json, status, "application/json");

    /// <summary>A whole answer of any type.</summary>
    public Task TextAsync(string text, int status = 200, string type = "text/plain") => BytesAsync(Encoding.UTF8.GetBytes(text), status, type);

    /// <summary>A whole answer of any type, byte by byte as given.</summary>
    public async Task BytesAsync(ReadOnlyMemory<byte> body, int status = 200, string type = "application/octet-stream")
    {
        _context.Response.StatusCode = status;
        _context.Response.ContentType = type;
        _context.Response.ContentLength = body.Length;
        await _context.Response.Body.WriteAsync(body, Aborted);
    }

    /// <summary>An answer without a body.</summary>
    public Task StatusAsync(int status)
    {
        _context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Another address for the request.</summary>
    public Task RedirectAsync(string location, int status = 302) => With("Location", location).StatusAsync(status);

    /// <summary>Writes a piece of a body of unknown length and sends it at once; call it as often as wanted.</summary>
    public async Task PieceAsync(string text)
    {
        await _context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), Aborted);
        await _context.Response.Body.FlushAsync(Aborted);
    }

    /// <summary>Promises a longer body than it sends, and breaks the connection off.</summary>
    public async Task CutOffAsync(string sent, int status = 200, string type = "application/json")
    {
        _context.Response.StatusCode = status;
        _context.Response.ContentType = type;
        _context.Response.ContentLength = Encoding.UTF8.GetByteCount(sent) + 1000;
        await PieceAsync(sent);
        _context.Abort();
    }

    /// <summary>Breaks the connection off without an answer.</summary>
    public Task HangUpAsync()
    {
        _context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Holds the answer back until a task of the test is done.</summary>
    public Task WaitAsync(Task signal) => signal.WaitAsync(Aborted);

    /// <summary>Never answers: waits until the client gives up.</summary>
    public Task NeverAsync() => Task.Delay(Timeout.Infinite, Aborted);
}
