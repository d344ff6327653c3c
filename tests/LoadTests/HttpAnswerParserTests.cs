using System.Text;
using CampaignHub.LoadTests.Http;

namespace CampaignHub.LoadTests.Tests;

public sealed class HttpAnswerParserTests
{
    private const string WithLength = "HTTP/1.1 200 OK\r\nDate: now\r\ncontent-length: 5\r\n\r\nhello";

    private const string Chunked =
        "HTTP/1.1 503 Service Unavailable\r\nTransfer-Encoding: chunked\r\nRetry-After: 1\r\n\r\n5\r\nhello\r\n1A\r\n, abcdefghijklmnopqrstuvwx\r\n0\r\n\r\n";

    [Theory]
    [InlineData(WithLength, 200, "hello")]
    [InlineData(Chunked, 503, "hello, abcdefghijklmnopqrstuvwx")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 204, "")]
    public void An_answer_is_read_with_its_status_and_body(string text, int status, string body)
    {
        var answer = HttpAnswerParser.Parse(Encoding.ASCII.GetBytes(text));

        Assert.NotNull(answer);
        Assert.Equal((status, body), (answer.Value.Status, Encoding.ASCII.GetString(answer.Value.Body.Span)));
        Assert.Equal(text.Length, answer.Value.WireBytes);
    }

    [Theory]
    [InlineData(WithLength)]
    [InlineData(Chunked)]
    public void Every_part_of_an_answer_waits_for_the_rest(string text)
    {
        for (var length = 0; length < text.Length; length++)
            Assert.Null(HttpAnswerParser.Parse(Encoding.ASCII.GetBytes(text[..length])));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n")]
    [InlineData("HTTP/1.1 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")]
    public void What_is_no_answer_is_refused(string text) =>
        Assert.Throws<FormatException>(() => HttpAnswerParser.Parse(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 2\r\n\r\n", true)]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", false)]
    public void A_refusal_says_when_to_come_again_or_not(string text, bool expected) =>
        Assert.Equal(expected, HttpAnswerParser.Parse(System.Text.Encoding.ASCII.GetBytes(text))!.Value.HasRetryAfter);
}
