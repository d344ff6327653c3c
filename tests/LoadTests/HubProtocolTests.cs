using System.Text;
using CampaignHub.LoadTests.Live;

namespace CampaignHub.LoadTests.Tests;

public sealed class HubProtocolTests
{
    [Fact]
    public void Messages_are_cut_at_the_separator_and_a_part_is_left_for_later()
    {
        var messages = new List<string>();
        var received = "{}\u001e{\"type\":6}\u001e{\"type\":1,"u8.ToArray();

        var used = HubFraming.ReadMessages(received, message => messages.Add(Encoding.UTF8.GetString(message.Span)));

        Assert.Equal(["{}", "{\"type\":6}"], messages);
        Assert.Equal("{\"type\":1,", Encoding.UTF8.GetString(received[used..]));
    }

    [Fact]
    public void An_invocation_is_written_as_the_protocol_asks() =>
        Assert.Equal(
            "{\"type\":1,\"invocationId\":\"1\",\"target\":\"WatchProvince\",\"arguments\":[\"2026-11-22\"]}\u001e",
            Encoding.UTF8.GetString(HubFraming.Invocation("1", "WatchProvince", "2026-11-22")));

    [Fact]
    public void A_frame_gives_the_check_ins_of_the_communes_it_carries()
    {
        var message = Parse("""
            {"type":1,"target":"provinceFrame","arguments":[{"date":"2026-11-22","sequence":7,"province":{"checkIns":9},
            "communes":[{"code":"24805","checkIns":5},{"code":"24820","people":3}],"feed":[]}]}
            """);

        var frame = ProvinceFrame.Read(message.Body!.Value);

        Assert.Equal((HubMessageType.Invocation, "provinceFrame", 7L), (message.Type, message.Target, frame.Sequence));
        Assert.Equal(5, Assert.Single(frame.CheckIns).Value);
    }

    [Fact]
    public void The_handshake_a_completion_and_an_error_are_told_apart()
    {
        Assert.Equal(HubMessageType.Handshake, Parse("{}").Type);
        Assert.Equal("not-found", Parse("""{"type":3,"invocationId":"1","error":"not-found"}""").Error);
        Assert.Equal(3, Parse("""{"type":3,"invocationId":"1","result":{"sequence":3}}""").Body!.Value.GetProperty("sequence").GetInt32());
        Assert.Equal(HubMessageType.Close, Parse("""{"type":7,"error":"bye"}""").Type);
    }

    private static HubMessage Parse(string json) => HubMessage.Parse(Encoding.UTF8.GetBytes(json));
}
