namespace KubeLabs.Live;

/// <summary>A growing place for bodies, used for one after the other: the pages of a list do not each need megabytes of their own.</summary>
internal sealed class BodyBuffer
{
    private const int FirstSize = 16 * 1024;
    private byte[] _bytes = [];
    private int _length;

    /// <summary>What was read last.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Reads a stream to its end, but never more than so many bytes. False where there are more.</summary>
    public async Task<bool> FillAsync(Stream stream, int max, CancellationToken cancellation)
    {
        _length = 0;
        while (true)
        {
            if (_length == max) return await stream.ReadAsync(new byte[1], cancellation) == 0;
            if (_length == _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, FirstSize));
            var read = await stream.ReadAsync(_bytes.AsMemory(_length, Math.Min(_bytes.Length, max) - _length), cancellation);
            if (read == 0) return true;
            _length += read;
        }
    }
}
