namespace CampaignHub.Api.Http.Tables;

/// <summary>
/// Takes what a zip archive writes, which it does synchronously here and there, and hands it on asynchronously, as a response wants it.
/// </summary>
internal sealed class StagingStream : Stream
{
    private readonly MemoryStream _waiting = new();

    public override bool CanRead => false;

    /// <summary>What was handed on cannot be changed any more.</summary>
    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Hands on what has gathered.</summary>
    public async Task DrainAsync(Stream target, CancellationToken cancellation)
    {
        if (_waiting.Length == 0)
        {
            return;
        }

        await target.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancellation);
        _waiting.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
