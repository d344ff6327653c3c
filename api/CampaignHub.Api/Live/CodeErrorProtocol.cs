using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CampaignHub.Api.Live;

/// <summary>
/// The JSON protocol, with one change: SignalR wraps the text of a <see cref="HubException"/> in a sentence of its own;
/// here an error's text is the code alone, as the contract says, so that a client need not take sentences apart.
/// </summary>
internal sealed class CodeErrorProtocol(JsonHubProtocol json) : IHubProtocol
{
    private const string Marker = nameof(HubException) + ": ";
    private const string InvalidRequest = "invalid-request";

    public string Name => json.Name;

    public int Version => json.Version;

    public TransferFormat TransferFormat => json.TransferFormat;

    public bool IsVersionSupported(int version) => json.IsVersionSupported(version);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message) =>
        json.TryParseMessage(ref input, binder, out message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => json.WriteMessage(WithCode(message), output);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => json.GetMessageBytes(WithCode(message));

    private static HubMessage WithCode(HubMessage message)
    {
        if (message is not CompletionMessage { Error: { } error, InvocationId: { } id })
        {
            return message;
        }

        var at = error.LastIndexOf(Marker, StringComparison.Ordinal);
        var text = at < 0 ? "" : error[(at + Marker.Length)..];
        return CompletionMessage.WithError(id, IsCode(text) ? text : InvalidRequest);
    }

    /// <summary>SignalR's own refusals, such as of an unknown method, are sentences.</summary>
    private static bool IsCode(string text) => text.Length > 0 && text.All(character => char.IsAsciiLetterLower(character) || character == '-');
}
